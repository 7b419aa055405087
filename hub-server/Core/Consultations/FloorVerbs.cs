using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>What can be done and can happen in a session, on its agenda and on its floor.</summary>
public static class FloorVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<AnnounceSession>("session.announce"),
        Verb.Of<OpenLobby>("session.openLobby"),
        Verb.Of<OpenSession>("session.open"),
        Verb.Of<SuspendSession>("session.suspend"),
        Verb.Of<ResumeSession>("session.resume"),
        Verb.Of<AdjournSession>("session.adjourn"),
        Verb.Of<HandOver>("session.handOver"),
        Verb.Of<PassGavel>("session.passGavel") with
        {
            OfTheSystem = true,
        },
        Verb.Of<SealAttendance>("attendance.seal") with
        {
            OfTheSystem = true,
            AlsoWhenClosed = true,
        },
        Verb.Of<AddItem>("agenda.add"),
        Verb.Of<ChangeItem>("agenda.change"),
        Verb.Of<MoveItem>("agenda.move"),
        Verb.Of<StartItem>("agenda.start"),
        Verb.Of<FinishItem>("agenda.finish"),
        Verb.Of<ChooseOrder>("floor.order"),
        Verb.Of<SetList>("floor.list"),
        Verb.Of<RequestFloor>("floor.request"),
        Verb.Of<RequestReply>("floor.reply"),
        Verb.Of<AddSpeaker>("floor.add"),
        Verb.Of<PrepareStatement>("floor.prepare"),
        Verb.Of<WithdrawRequest>("floor.withdraw"),
        Verb.Of<DeclineRequest>("floor.decline"),
        Verb.Of<MoveRequest>("floor.move"),
        Verb.Of<CallSpeaker>("floor.call"),
        Verb.Of<TakeFloor>("floor.speak"),
        Verb.Of<PauseClock>("floor.pause"),
        Verb.Of<RunClock>("floor.resume"),
        Verb.Of<ExtendTime>("floor.extend"),
        Verb.Of<YieldFloor>("floor.yield"),
        Verb.Of<CutSpeaker>("floor.cut"),
        Verb.Of<MarkAbsent>("floor.absent"),
        Verb.Of<RequeueSpeaker>("floor.requeue"),
        Verb.Of<DeliverText>("floor.deliver"),
        Verb.Of<WriteStatement>("floor.write"),
        Verb.Of<RaisePoint>("point.raise"),
        Verb.Of<RuleOnPoint>("point.rule"),
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening.Of<SessionAnnounced>("session.announced").SeenByAll("starts").ThatDecides(),
        Happening.Of<LobbyOpened>("session.lobbyOpened"),
        Happening.Of<SessionOpened>("session.opened").SeenByAll("gavel").ThatDecides(),
        Happening.Of<SessionSuspended>("session.suspended").SeenByAll("reason", "left"),
        Happening.Of<SessionResumed>("session.resumed").SeenByAll("ends", "request", "speaking"),
        Happening.Of<SessionAdjourned>("session.adjourned").ThatDecides(),
        Happening.Of<GavelPassed>("session.gavelPassed").SeenByAll("to", "lost"),
        Happening
            .Of<AttendanceSealed>("attendance.sealed")
            .SeenByAll("from", "until", "people", "byPage", "organizations")
            .SeenByAll("regions", "constituencies", "kinds", "capacities", "languages", "digest"),
        Happening.Of<ItemAdded>("agenda.added").SeenByAll("title", "minutes", "seconds", "jointSeconds"),
        Happening.Of<ItemChanged>("agenda.changed").SeenByAll("item", "title", "minutes", "seconds", "jointSeconds"),
        Happening.Of<ItemMoved>("agenda.moved").SeenByAll("item", "before"),
        Happening.Of<ItemStarted>("agenda.started").SeenByAll("item"),
        Happening.Of<ItemFinished>("agenda.finished").SeenByAll("item"),
        Happening.Of<OrderChosen>("floor.ordered").SeenByAll("policy", "cuts", "seed"),
        Happening.Of<ListSet>("floor.listSet").SeenByAll("item", "open"),
        Happening.Of<FloorRequested>("floor.requested").SeenByAll("item", "category", "region", "kind", "lang", "joint", "reply"),
        Happening.Of<SpeakerAdded>("floor.added").SeenByAll("name", "item", "category", "organization", "region", "lang", "joint"),
        Happening.Of<StatementPrepared>("floor.prepared").SeenByAll("request", "lang").SeenBy(Audience.Podium, "text"),
        Happening.Of<RequestWithdrawn>("floor.withdrawn").SeenByAll("request"),
        Happening.Of<RequestDeclined>("floor.declined").SeenByAll("request", "reason"),
        Happening.Of<RequestMoved>("floor.moved").SeenByAll("request", "reason", "before"),
        Happening.Of<SpeakerCalled>("floor.called").SeenByAll("request", "limit", "ends"),
        Happening.Of<FloorTaken>("floor.taken").SeenByAll("request", "ends"),
        Happening.Of<ClockPaused>("floor.paused").SeenByAll("left"),
        Happening.Of<ClockResumed>("floor.resumed").SeenByAll("request", "ends"),
        Happening.Of<TimeExtended>("floor.extended").SeenByAll("request", "seconds", "ends", "left"),
        Happening.Of<FloorYielded>("floor.yielded").SeenByAll("request", "used"),
        Happening.Of<SpeakerCut>("floor.wasCut").SeenByAll("request", "used"),
        Happening.Of<SpeakerAbsent>("floor.wasAbsent").SeenByAll("request"),
        Happening.Of<SpeakerRequeued>("floor.requeued").SeenByAll("request"),
        Happening.Of<StatementDelivered>("floor.delivered").SeenByAll("request", "text", "lang", "used"),
        Happening.Of<StatementWritten>("floor.written").SeenByAll("request", "text", "lang"),
        Happening.Of<PointRaised>("point.raised").SeenByAll("left"),
        Happening.Of<PointRuled>("point.ruled").SeenByAll("point", "ruling", "ends", "request", "speaking"),
    ];
}
