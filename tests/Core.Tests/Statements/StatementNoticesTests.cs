using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class StatementNoticesTests
{
    [Fact]
    public void Focal_points_whose_organization_has_not_signed_are_asked_to_when_the_text_is_locked()
    {
        var (room, statement, _, _) = Signed();
        room.Has(Boris, Lock(statement, on: false));
        Assert.Empty(Told(room));
        room.Has(Boris, Lock(statement));
        Assert.Equal([(StatementNotices.ToSign, Jean.Number, statement)], Told(room));
    }

    [Fact]
    public void Whoever_signed_is_told_when_the_text_is_changed_and_asked_again_when_it_is_locked()
    {
        var (room, statement, paragraph, _) = Signed();
        room.Has(Boris, Lock(statement, on: false));
        room.Has(Chen, Edit(statement, paragraph, paragraph));
        Assert.Equal([(StatementNotices.Voided, Amina.Number, statement)], Told(room));
        room.Has(Boris, Lock(statement));
        Assert.Equal(
            [(StatementNotices.ToSign, Amina.Number, statement), (StatementNotices.ToSign, Jean.Number, statement)],
            Told(room).Order()
        );
    }

    [Fact]
    public void Whoever_wrote_the_words_of_a_paragraph_is_told_when_somebody_else_takes_it_out()
    {
        var (room, statement, paragraph) = Written();
        var newer = room.Has(Chen, Edit(statement, paragraph, paragraph));
        room.Has(Boris, Remove(statement, paragraph, newer));
        Assert.Equal([(StatementNotices.Removed, Chen.Number, statement)], Told(room));
        var own = room.Has(Boris, Add(statement));
        room.Has(Boris, Remove(statement, own, own));
        Assert.Empty(Told(room));
    }

    /// <summary>What the last entry tells.</summary>
    private static IEnumerable<(NoticeKind Kind, int Who, long About)> Told(RoomUnderTest room)
    {
        var notices = new StatementNotices();
        var entry = room.Entries[^1];
        var happened = Given.Wire.ReadEvent(entry)!;
        Dictionary<long, Entry> needed = notices.Needs(happened).ToDictionary(number => number, number => room.Entries[(int)number - 1]);
        return notices.Hears(happened)
            ? notices.Tell(room.State, entry, happened, needed).Select(one => (one.Kind, one.Participant, one.About))
            : [];
    }
}
