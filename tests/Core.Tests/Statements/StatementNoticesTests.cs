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
    public void Whoever_began_a_paragraph_or_wrote_its_words_is_told_when_somebody_else_takes_it_out()
    {
        var (room, statement, paragraph) = Written();
        var newer = room.Has(Chen, Edit(statement, paragraph, paragraph));
        room.Has(Boris, Remove(statement, paragraph, newer));
        Assert.Equal([(StatementNotices.Removed, Chen.Number, statement)], Told(room));
        var own = room.Has(Boris, Add(statement));
        room.Has(Boris, Remove(statement, own, own));
        Assert.Empty(Told(room));
    }

    [Fact]
    public void Whoever_began_a_paragraph_is_told_also_where_the_remover_has_changed_a_comma_before()
    {
        var (room, statement, paragraph) = Written();
        var comma = room.Has(Chen, Edit(statement, paragraph, paragraph, "We call, for wells."));
        room.Has(Chen, Remove(statement, paragraph, comma));
        Assert.Equal([(StatementNotices.Removed, Boris.Number, statement)], Told(room));
        var other = room.Has(Boris, Add(statement));
        room.Has(Amina, Remove(statement, other, room.Has(Chen, Edit(statement, other, other))));
        Assert.Equal([(StatementNotices.Removed, Boris.Number, statement), (StatementNotices.Removed, Chen.Number, statement)], Told(room));
    }

    [Fact]
    public void Whoever_wrote_or_signed_is_told_once_when_somebody_else_drops_the_statement()
    {
        var (room, statement, _) = Written();
        room.Has(Chen, Add(statement));
        room.Has(Amina, Add(statement));
        room.Has(Boris, Lock(statement));
        room.Has(Amina, Sign(room, statement));
        room.Has(Jean, Sign(room, statement));
        room.Has(Boris, Drop(statement));
        Assert.Equal(
            [
                (StatementNotices.Dropped, Chen.Number, statement),
                (StatementNotices.Dropped, Amina.Number, statement),
                (StatementNotices.Dropped, Jean.Number, statement),
            ],
            Told(room)
        );
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
