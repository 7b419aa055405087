using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class MessageHistoryTests : OnRealStorage
{
    [Fact]
    public async Task All_that_a_message_ever_said_can_be_read_by_whoever_reads_the_room()
    {
        await Node.Open(To.Open(), Amina, Boris);
        var message = await Node.Has(Amina, To.Post("Bonjour", lang: "fr"));
        await Node.Has(Amina, To.Edit(message, "Bonsoir"));
        var last = await Node.Has(Amina, To.Edit(message, "Good night", "en"));
        var versions = (await Of(Boris, message))!;
        Assert.Equal([("Bonjour", "fr"), ("Bonsoir", null), ("Good night", "en")], versions.Select(one => (one.Text, one.Lang)));
        Assert.Equal([message, last - 1, last], versions.Select(one => one.Entry));
    }

    [Fact]
    public async Task Of_what_has_gone_nothing_is_left_to_read_in_its_history_either()
    {
        await Node.Open(To.Open(), Amina);
        var message = await Node.Has(Amina, To.Post("secret"));
        await Node.Has(Amina, To.Edit(message, "still secret"));
        await Node.Has(Amina, To.Retract(message));
        Assert.Null(await Of(Amina, message));
        Assert.Null(await Of(Amina, 99));
        Assert.Null(await Of(Amina, 1));
    }

    [Fact]
    public async Task Of_very_many_versions_the_last_are_kept_at_hand()
    {
        await Node.Open(To.Open(), Amina);
        var message = await Node.Has(Amina, To.Post("0"));
        for (var i = 1; i <= Message.MostEdits + 3; i++)
        {
            await Node.Has(Amina, To.Edit(message, $"{i}"));
        }
        var versions = (await Of(Amina, message))!;
        Assert.Equal((Message.MostEdits + 1, "0", "4"), (versions.Count, versions[0].Text, versions[1].Text));
    }

    private async Task<IReadOnlyList<CsoNet.Collab.Messages.Version>?> Of(Actor who, long message) =>
        await new MessageHistory(Node.Reading, Storage.Records, Given.Wire).OfAsync(
            (await Node.Desk.OpenAsync(who.Person, "room-1"))!,
            message,
            CancellationToken.None
        );
}
