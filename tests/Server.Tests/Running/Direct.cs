using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Asking somebody to talk, and what is done about it.</summary>
public static class Direct
{
    /// <summary>With a word in the title and in the text by which both are found.</summary>
    public static Task<Reply> AskAsync(this Guest from, string room, int to, string word) =>
        from.PostAsync(
            "/api/v1/direct",
            new
            {
                id = Guid.NewGuid(),
                room,
                to = (int[])[to],
                title = $"About the {word}",
                text = $"Who has a {word}?",
                lang = "en",
            }
        );

    public static string RoomOf(Reply asked) =>
        asked.Status == 200 ? asked.Json.GetProperty("room").GetString()! : throw new InvalidOperationException(asked.Body);

    public static async Task<IReadOnlyList<JsonElement>> WaitingAsync(Guest guest) =>
        [.. (await guest.GetAsync("/api/v1/direct")).Json.GetProperty("waiting").EnumerateArray()];

    public static Task ReachesAsync(Guest guest, string conversation) =>
        Bounded.UntilAsync(
            async () => (await WaitingAsync(guest)).Any(one => one.GetProperty("room").ValueEquals(conversation)),
            "the request"
        );

    public static object Settle(string room) =>
        new
        {
            type = "approach.settle",
            id = Guid.NewGuid(),
            room,
        };

    public static object Block(string room, int participant, bool on) =>
        new
        {
            type = "person.block",
            id = Guid.NewGuid(),
            room,
            participant,
            on,
        };

    public static object Reach(bool ownState) =>
        new
        {
            type = "reach.change",
            id = Guid.NewGuid(),
            requests = "everybody",
            ownState,
        };

    /// <summary>What an answer tells, without what differs from one request to the next.</summary>
    public static (int Status, string Code) Said(Reply reply) => (reply.Status, reply.Status == 200 ? reply.Body : reply.Code);
}
