using CsoNet.Collab.Moderation;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Mutes;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class UpholdMuteTests
{
    private const int Week = 7 * 24 * Hour;

    [Fact]
    public void Somebody_else_upholds_it_and_it_lasts_as_long_as_it_was_meant_to()
    {
        var (room, topic) = Appealed(Week);
        room.When(Chen, Uphold(Amina, " It was no quotation ")).Then(new MuteUpheld(Amina.Number, "It was no quotation"));
        room.Later(TimeSpan.FromDays(4)).When(Amina, To.Post("Now?", topic)).ThenRefused("mute.on");
        room.When(Amina, Appeal()).ThenRefused("appeal.closed");
        room.Later(TimeSpan.FromDays(3)).Has(Amina, To.Post("Now", topic));
    }

    [Fact]
    public void Who_muted_them_does_not_and_nobody_who_does_not_preside()
    {
        var (room, _) = Appealed();
        room.When(Officer, Uphold(Amina)).ThenRefused("appeal.sameRuler");
        room.When(Boris, Uphold(Amina)).ThenRefused("right.missing");
        room.When(Amina, Uphold(Amina)).ThenRefused("right.missing");
    }

    [Fact]
    public void Without_an_appeal_or_a_reason_nothing_is_upheld()
    {
        var (room, _) = Muted();
        room.When(Chen, Uphold(Amina)).ThenRefused("mute.unknown");
        room.Has(Amina, Appeal());
        room.When(Chen, Uphold(Amina, " ")).ThenRefused("reason.missing");
        room.Has(Chen, Uphold(Amina));
        room.When(Chen, Uphold(Amina)).ThenRefused("mute.unknown");
    }
}
