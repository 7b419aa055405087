using CsoNet.Collab.Moderation;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Mutes;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class LiftMuteTests
{
    [Fact]
    public void Whoever_presides_lifts_it_before_its_time_and_they_speak_at_once()
    {
        var (room, topic) = Muted();
        room.When(Officer, Lift(Amina)).Then(new MuteLifted(Amina.Number));
        room.Has(Amina, To.Post("Thank you", topic));
        var (another, _) = Muted();
        another.When(Chen, Lift(Amina, " An hour was too long ")).Then(new MuteLifted(Amina.Number, "An hour was too long"));
    }

    [Fact]
    public void Who_muted_them_may_lift_it_also_when_they_have_appealed()
    {
        var (room, topic) = Appealed();
        room.Has(Officer, Lift(Amina));
        room.Has(Amina, To.Post("Thank you", topic));
        room.When(Chen, Uphold(Amina)).ThenRefused("mute.unknown");
    }

    [Fact]
    public void Nobody_lifts_what_is_not_or_is_over_or_is_their_own()
    {
        var (room, _) = Muted();
        room.When(Chen, Lift(Boris)).ThenRefused("mute.unknown");
        room.When(Amina, Lift(Amina)).ThenRefused("right.missing");
        room.When(Officer, Lift(Amina, new string('x', 1_001))).ThenRefused("message.tooLong");
        room.Later(TimeSpan.FromHours(1)).When(Officer, Lift(Amina)).ThenRefused("mute.unknown");
    }
}
