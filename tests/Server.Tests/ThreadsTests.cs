using System.Text.Json;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Pages;
using CsoNet.Collab.Server.Tests.Running;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A dialogue stands on a page without JavaScript in the same threads as on the screen: both are held to the same cases.</summary>
public sealed class ThreadsTests
{
    private static readonly JsonElement[] Cases = JsonSerializer.Deserialize<JsonElement[]>(
        File.ReadAllText(Path.Combine(Insider.Repository(), "tests", "threads.json"))
    )!;

    public static TheoryData<string> Names => [.. Cases.Select(one => one.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_words_of_a_dialogue(string name)
    {
        var one = Cases.Single(found => found.GetProperty("name").GetString() == name);
        var messages = one.GetProperty("messages").EnumerateArray().Select(Said).ToList();
        var rows = one.GetProperty("rows").EnumerateArray().Select(row => (row[0].GetInt64(), row[1].GetInt32(), row[2].GetBoolean()));
        Assert.Equal(
            rows,
            Line.InThreads(messages, new Words(Language.English)).Select(line => (line.Message.Seq, line.Level!.Value, line.Quotes))
        );
    }

    [Fact]
    public void Have_days_between_contributions_and_a_reply_of_another_day_says_its_own()
    {
        const long day = 86_400_000;
        List<MessageShape> messages = [Said(1, null, 0), Said(2, 1, 3 * day), Said(3, null, 3 * day)];
        Assert.Equal(
            [(true, false), (false, true), (true, false)],
            Line.InThreads(messages, new Words(Language.English)).Select(line => (line.BeginsDay, line.IsOfOtherDay))
        );
    }

    private static MessageShape Said(JsonElement message) =>
        Said(message[0].GetInt64(), message.GetArrayLength() > 1 ? message[1].GetInt64() : null, message[0].GetInt64() * 1000);

    private static MessageShape Said(long seq, long? to, long at) =>
        JsonSerializer.Deserialize<MessageShape>(
            JsonSerializer.Serialize(
                new
                {
                    seq,
                    at,
                    by = 7,
                    text = "x",
                    replyTo = to,
                }
            ),
            JsonSerializerOptions.Web
        )!;
}
