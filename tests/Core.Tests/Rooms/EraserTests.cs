using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class EraserTests : OnRealStorage
{
    [Fact]
    public async Task However_many_entries_say_what_is_to_go_the_record_is_walked_once()
    {
        await Node.Open(PublicRoom, Amina);
        long[] said = [await Said("First"), await Said("Second"), await Said("Third")];
        await Node.Has(Amina, To.Edit(said[1], "Second again"));
        await Node.Desk.SubmitAsSystemAsync("room-1", To.EraseTexts(said[0]));
        await Node.Desk.SubmitAsSystemAsync("room-1", To.Erase(said[1]));
        await Node.Desk.SubmitAsSystemAsync("room-1", To.EraseTexts(said[2]));
        var entries = await Node.Record();
        var before = Store.Reads;
        await new Eraser(Store, Storage.Snapshots, Given.Wire).FoldAsync("room-1", entries, CancellationToken.None);
        Assert.Equal(said.Length + 1, Store.Reads - before);
        var left = (await SoundRecord()).Where(entry => entry.Type is "message.posted" or "message.edited").ToList();
        Assert.Equal(4, left.Count);
        Assert.All(left, entry => Assert.True(entry.Data.IsErased));
    }

    private Task<long> Said(string words) => Node.Has(Amina, To.Post(words));
}
