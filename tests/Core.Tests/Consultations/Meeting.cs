using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>A consultation as these tests begin with, and what people do in it. Amina is Niger's, Maria Peru's delegate; the officer presides.</summary>
internal static class Meeting
{
    public static readonly Actor Jean = new(
        new Person("p-jean", "Jean Ndiaye", AccountRole.CsoMember, new Placard("org-j", "Jeunesse", "youthOrganization", "SN"), "fr"),
        71
    );
    public static readonly Actor Li = new(
        new Person("p-li", "李文华", AccountRole.CsoMember, new Placard("org-li", "绿色长江", "nationalNgo", "CN"), "zh"),
        72
    );
    public static readonly Actor Staff = new(new Person("p-staff", "Olga", AccountRole.UnStaff, Desa, "ru"), 73);

    private static Guid New => Guid.NewGuid();

    public static Floor Floor(this RoomState state) => CsoNet.Collab.Consultations.Floor.Of(state);

    public static Floor Floor(this RoomUnderTest room) => room.State.Floor();

    public static long Item(this RoomUnderTest room) => room.Floor().Agenda[0].Number;

    public static RequestState StateOf(this RoomUnderTest room, long request) => room.Floor().Requests[request].State;

    public static long Ms(this RoomUnderTest room) => room.Now.ToUnixTimeMilliseconds();

    /// <summary>With one point on the agenda, which is not yet being dealt with.</summary>
    public static RoomUnderTest Draft(params Actor[] people)
    {
        var room = Given.Room(RoomKind.LiveConsultation, people);
        room.Has(Officer, Add());
        return room;
    }

    public static RoomUnderTest Lobby(params Actor[] people)
    {
        var room = Draft(people);
        room.Has(Officer, OpenLobby());
        return room;
    }

    /// <summary>In session, with the first point being dealt with and its list open; speakers have two minutes.</summary>
    public static RoomUnderTest Open(params Actor[] people)
    {
        var room = Lobby(people);
        room.Has(Officer, OpenSession());
        room.Has(Officer, Start(room.Item()));
        return room;
    }

    /// <summary>Somebody has asked, was called and speaks.</summary>
    public static (RoomUnderTest Room, long Request) Speaking(Actor who, params Actor[] others)
    {
        var (room, request) = Called(who, others);
        room.Has(who, Speak(request));
        return (room, request);
    }

    public static (RoomUnderTest Room, long Request) Called(Actor who, params Actor[] others)
    {
        var room = Open([who, .. others]);
        var request = room.Has(who, Ask());
        room.Has(Officer, Call(request));
        return (room, request);
    }

    public static RoomUnderTest Over(RoomUnderTest room)
    {
        room.Has(Officer, Adjourn());
        return room;
    }

    public static AnnounceSession Announce(long starts = 1_800_000_000_000) => new(starts) { Id = New };

    public static OpenLobby OpenLobby() => new() { Id = New };

    public static OpenSession OpenSession() => new() { Id = New };

    public static SuspendSession Suspend(string? reason = null) => new(reason) { Id = New };

    public static ResumeSession Resume() => new() { Id = New };

    public static AdjournSession Adjourn() => new() { Id = New };

    public static AddItem Add(string title = "Water", int minutes = 60, int seconds = 120, int joint = 180) =>
        new(title, minutes, seconds, joint) { Id = New };

    public static ChangeItem Change(long item, string title = "Water and sanitation", int seconds = 90) =>
        new(item, title, 45, seconds, 180) { Id = New };

    public static MoveItem MoveItem(long item, long? before = null) => new(item, before) { Id = New };

    public static StartItem Start(long item) => new(item) { Id = New };

    public static FinishItem Finish(long item) => new(item) { Id = New };

    public static ChooseOrder By(OrderPolicy policy, bool cuts = false) => new(policy, cuts) { Id = New };

    public static SetList List(long item, bool open) => new(item, open) { Id = New };

    public static RequestFloor Ask(long? item = null, bool joint = false, string? lang = null) => new(item, joint, lang) { Id = New };

    public static RequestReply Reply() => new() { Id = New };

    public static AddSpeaker InHall(string name = "Kofi Mensah", string? country = "GH") =>
        new(name, "Water Users of Volta", country) { Id = New };

    public static PrepareStatement Prepare(long request, string text = "Madam Chair, …") => new(request, text, "en") { Id = New };

    public static WithdrawRequest Withdraw(long request) => new(request) { Id = New };

    public static CallSpeaker Call(long request) => new(request) { Id = New };

    public static TakeFloor Speak(long request) => new(request) { Id = New };

    public static PauseClock Pause() => new() { Id = New };

    public static RunClock Run() => new() { Id = New };

    public static ExtendTime Extend(int seconds = 60) => new(seconds) { Id = New };

    public static YieldFloor Yield(long request) => new(request) { Id = New };

    public static CutSpeaker Cut(long request, long? fence = null) => new(request, fence) { Id = New };

    public static MarkAbsent Absent(long request, long? fence = null) => new(request, fence) { Id = New };

    public static RequeueSpeaker Requeue(long request) => new(request) { Id = New };

    public static DeclineRequest Decline(long request, string reason = "Their network speaks already") => new(request, reason) { Id = New };

    public static MoveRequest Move(long request, long? before = null, string reason = "Has a train to catch") =>
        new(request, reason, before) { Id = New };

    public static DeliverText Deliver(long request, long prepared) => new(request, prepared) { Id = New };

    public static WriteStatement Write(long request, string text = "What I would have said") => new(request, text, "en") { Id = New };

    public static RaisePoint Rise() => new() { Id = New };

    public static RuleOnPoint Rule(long point, string ruling = "The point is well taken") => new(point, ruling) { Id = New };
}
