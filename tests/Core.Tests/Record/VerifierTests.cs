using CsoNet.Collab.Record;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Record;

public sealed class VerifierTests
{
    private readonly List<Entry> record;

    public VerifierTests()
    {
        var room = Given.Direct(Amina, Boris);
        for (var i = 0; i < 5; i++)
        {
            room.Has(Amina, To.Post($"Message {i}"));
        }
        record = [.. room.Entries];
    }

    [Fact]
    public void A_whole_record_verifies_to_its_head()
    {
        var verifier = new Verifier("room-1");
        Assert.All(record, entry => Assert.Null(verifier.Check(entry)));
        Assert.Equal((8, Convert.ToHexStringLower(record[^1].Hash)), (verifier.Seq, verifier.Hash));
    }

    [Fact]
    public void An_altered_text_is_named()
    {
        record[4] = record[4] with { Data = Part.Open("""{"text":"I agree"}"""u8.ToArray(), record[4].Data.Salt!) };
        Assert.Equal(5, FirstFault()!.Seq);
    }

    [Fact]
    public void An_altered_time_is_named()
    {
        record[3] = record[3] with { At = record[3].At + 1 };
        Assert.Equal(4, FirstFault()!.Seq);
    }

    [Fact]
    public void A_time_before_the_one_before_is_named_although_the_chain_fits()
    {
        var late = record[6];
        record[6] = late with
        {
            At = 1,
            Hash = Seal.Hash(record[5].Hash, "room-1", 7, 1, late.Type, late.By.Commitment, late.Data.Commitment),
        };
        Assert.Equal(7, FirstFault()!.Seq);
    }

    [Fact]
    public void A_missing_entry_is_named()
    {
        record.RemoveAt(5);
        Assert.Equal(new Fault(6, "is missing"), FirstFault());
        record.RemoveAt(0);
        Assert.Equal(new Fault(1, "is missing"), FirstFault());
    }

    [Fact]
    public void Swapped_and_doubled_entries_are_named()
    {
        (record[2], record[3]) = (record[3], record[2]);
        Assert.Equal(3, FirstFault()!.Seq);
        (record[2], record[3]) = (record[3], record[2]);
        record.Insert(3, record[2]);
        Assert.Equal(3, FirstFault()!.Seq);
    }

    [Fact]
    public void An_entry_of_another_record_is_named()
    {
        record[1] = record[1] with { Record = "room-2" };
        Assert.Equal(2, FirstFault()!.Seq);
    }

    [Fact]
    public void A_record_with_erased_and_withheld_parts_still_verifies()
    {
        record[4] = record[4].WithoutData();
        record[5] = record[5] with { By = record[5].By.Erase() };
        Assert.Null(FirstFault());
    }

    private Fault? FirstFault()
    {
        var verifier = new Verifier("room-1");
        return record.Select(verifier.Check).FirstOrDefault(fault => fault is not null);
    }
}
