using CsoNet.Collab.Moderation;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class AppealRemovalTests
{
    [Fact]
    public void An_author_appeals_once_against_a_removal()
    {
        var (room, message) = Removed();
        room.When(Amina, Appeal(message, " It was a quotation ")).Then(new RemovalAppealed(message, "It was a quotation"));
        Assert.Equal(CaseState.Appealed, room.StateOf(message));
        room.When(Amina, Appeal(message)).ThenRefused("appeal.closed");
    }

    [Fact]
    public void Nobody_else_does_and_nobody_against_what_was_not_removed()
    {
        var (room, message) = Reported();
        room.When(Amina, Appeal(message)).ThenRefused("appeal.closed");
        room.Has(Officer, Remove(message));
        room.When(Boris, Appeal(message)).ThenRefused("case.unknown");
        room.When(Amina, Appeal(99)).ThenRefused("case.unknown");
        room.When(Amina, Appeal(message, " ")).ThenRefused("reason.missing");
    }

    [Fact]
    public void It_is_done_within_thirty_days_also_in_a_closed_room_and_by_a_suspended_organization()
    {
        var (room, message) = Removed();
        room.Has(Officer, To.Close());
        room.Later(TimeSpan.FromDays(29));
        room.When(Silenced(Amina), Appeal(message)).Then(new RemovalAppealed(message, "It was a quotation"));
        var (late, other) = Removed();
        late.Later(TimeSpan.FromDays(31)).When(Amina, Appeal(other)).ThenRefused("appeal.tooLate");
    }
}
