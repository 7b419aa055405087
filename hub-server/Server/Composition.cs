using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using CsoNet.Collab.Channels;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Geography;
using CsoNet.Collab.House;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Notifications;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Safety;
using CsoNet.Collab.Search;
using CsoNet.Collab.Server.Background;
using CsoNet.Collab.Server.Demo;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Mail;
using CsoNet.Collab.Server.Privacy;
using CsoNet.Collab.Server.Reports;
using CsoNet.Collab.Server.RichText;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Server;

/// <summary>What is switched on, by hand and in one place.</summary>
internal static class Composition
{
    /// <summary>All kinds of room. A new kind is one line here and one folder in Core.</summary>
    public static readonly ImmutableArray<RoomKindDefinition> Kinds =
    [
        HouseRecord.Definition,
        NationalDialogue.Definition,
        LiveConsultation.Definition,
        RegionalChannel.Definition,
        DirectRoom.Definition,
        RecommendationVerbs.Definition,
        PersonalRecord.Definition,
    ];

    /// <summary>What people are told of, noun by noun; each kind of notice has its words in <c>web-ui/src/texts/notices</c>.</summary>
    public static readonly ImmutableArray<INotifier> Notifiers =
    [
        new MessageNotices(),
        new AnnouncementNotices(),
        new CallNotices(),
        new RoundNotices(),
        new SynthesisNotices(),
        new ModerationNotices(),
        new HeldNotices(),
        new MuteNotices(),
        new HandoverNotices(),
        new DeskWaitsNotices(),
        new StatementNotices(),
    ];

    public static void AddRooms(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Countries.Here);
        services.AddSingleton(new Rules(Kinds));
        services.AddSingleton<Wire>();
        services.AddSingleton<IMarkup, Markup>();
        services.AddSingleton(HallOf);
        services.AddSingleton(ListenersOf);
        services.AddSingleton<RoomsInUse>();
        services.AddSingleton<HouseMandates>();
        services.AddSingleton<IMandates>(all => all.GetRequiredService<HouseMandates>());
        services.AddSingleton<RoomDesk>();
        services.AddSingleton<IInvitationKey, InvitationKey>();
        services.AddSingleton<InvitationCodes>();
        services.AddSingleton<WrongCodes>();
        services.AddSingleton<InvitationDesk>();
        services.AddLookups();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<ISafetyKey, SafetyKey>();
        services.AddSingleton<IEscrowKey, EscrowKey>();
        services.AddSingleton<Escrow>();
        services.AddSingleton<IBallotKey, BallotKey>();
        services.AddSingleton<SecretBallots>();
        services.AddSingleton<BallotDesk>();
        services.AddSingleton<RevealDesk>();
        services.AddSingleton<SafetyDesk>();
        services.AddReadings();
        services.AddRecommendations();
        services.AddSingleton<PersonalErasure>();
        services.AddPrivacy();
        services.AddSingleton<DailySeal>();
        services.AddSingleton<DueCommands>();
        services.AddSingleton<DemoSeed>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<Callers>();
    }

    private static void AddRecommendations(this IServiceCollection services)
    {
        services.AddSingleton<RegisterReading>();
        services.AddSingleton<SourceReading>();
        services.AddSingleton<DraftReading>();
        services.AddSingleton<RecommendationReading>();
        services.AddSingleton<Contributions>().AddSingleton<SynthesisReading>().AddSingleton<ShownSynthesis>();
        services.AddSingleton<ShownRecommendations>();
        services.AddSingleton<StatementReading>();
    }

    public static void AddBackground(this IServiceCollection services)
    {
        services.AddSingleton<Drain>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        services.AddHostedService<Looks>();
        services.AddHostedService<ListenerRounds>();
        services.AddHostedService<Unloading>();
        services.AddHostedService<DueThings>();
        services.AddHostedService<RollCalls>();
        services.AddHostedService<HouseFollower>();
        services.AddHostedService<SignOuts>();
        services.AddHostedService<PassPurge>();
        services.AddHostedService<JobRounds>();
        services.AddDailyLetters();
        services.AddSingleton(new Meter("CsoNet.Collab"));
    }

    private static void AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<JobDesk>();
        services.AddSingleton<OwnData>();
        services.AddSingleton<AboutMe>();
        services.AddSingleton<IWork, Erasing>();
        services.AddSingleton<IWork, OwnExport>();
        services.AddSingleton<IWork, Retaining>();
        services.AddSingleton<IWork, OldTexts>();
        services.AddSingleton<IWork, ReportWork>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<PublishedReports>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton(all => new Retention(
            all.GetRequiredService<ISchedule>(),
            all.GetRequiredService<JobDesk>(),
            all.GetRequiredService<Wire>(),
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<RoomDesk>
        ));
    }

    /// <summary>Once a day people are told by letter what has become of their words, and which rounds open and close.</summary>
    private static void AddDailyLetters(this IServiceCollection services)
    {
        services.AddSingleton<AnswerNews>().AddSingleton<RoundNews>();
        services.AddSingleton<StopLinks>();
        services.AddSingleton<DigestLetters>();
        services.AddSingleton<Func<DayNews, Account, Letter>>(all => all.GetRequiredService<DigestLetters>().Write);
        services.AddSingleton<DailyDigest>();
        services.AddHostedService<DigestRounds>();
    }

    private static Hall HallOf(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILogger<Hall>>();
        return new Hall(
            services.GetRequiredService<IRecordStore>(),
            services.GetRequiredService<Rules>(),
            services.GetRequiredService<Wire>(),
            services.GetRequiredService<IDoorbell>(),
            services.GetRequiredService<TimeProvider>(),
            surprise => log.LogError(surprise, "A room met a surprise and went on.")
        );
    }

    private static Listeners ListenersOf(IServiceProvider services)
    {
        var (store, wire) = (services.GetRequiredService<IRecordStore>(), services.GetRequiredService<Wire>());
        IListener[] all =
        [
            new RoomIndexListener(services.GetRequiredService<IRoomIndex>(), wire),
            new MessagePagesListener(
                services.GetRequiredService<IMessagePages>(),
                services.GetRequiredService<ITopicLines>(),
                services.GetRequiredService<IReadPositions>(),
                wire
            ),
            ActivatorUtilities.CreateInstance<SearchListener>(services, (Func<RoomDesk>)services.GetRequiredService<RoomDesk>),
            new InvitationListener(services.GetRequiredService<IInvitationIndex>(), wire),
            new Eraser(store, services.GetRequiredService<ISnapshotStore>(), wire),
            new OrganizationsListener(services.GetRequiredService<IOrganizationStore>(), wire),
            new SeatsListener(services.GetRequiredService<ISchedule>(), wire),
            ActivatorUtilities.CreateInstance<HandoversListener>(services, (Func<RoomDesk>)services.GetRequiredService<RoomDesk>),
            new ApproachesListener(wire, services.GetRequiredService<IPersonStore>(), services.GetRequiredService<RoomDesk>),
            new HeldListener(wire, store, services.GetRequiredService<RoomDesk>),
            services.GetRequiredService<Retention>(),
            new DialogueClock(services.GetRequiredService<ISchedule>(), services.GetRequiredService<RoomDesk>),
            new AttendanceClock(services.GetRequiredService<ISchedule>(), wire, services.GetRequiredService<TimeProvider>()),
            new GavelClock(services.GetRequiredService<ISchedule>(), wire, services.GetRequiredService<TimeProvider>()),
            new BallotCount(services.GetRequiredService<SecretBallots>(), wire, services.GetRequiredService<RoomDesk>),
            new RegisterListener(services.GetRequiredService<IRegister>(), store, services.GetRequiredService<Rules>(), wire),
            new SubmissionsListener(wire, store, services.GetRequiredService<IPersonStore>(), services.GetRequiredService<RoomDesk>),
            new HighlightsListener(services.GetRequiredService<IHighlights>(), wire),
            new NoticesListener(Notifiers, wire, store, services.GetRequiredService<IPersonStore>(), services.GetRequiredService<RoomDesk>),
        ];
        return new Listeners(
            [.. ClocksOf(services.GetRequiredService<ISchedule>(), wire), .. DesksOf(services, wire), .. all, .. LettersOf(services, wire)],
            store,
            services.GetRequiredService<ICheckpointStore>(),
            services.GetRequiredService<TimeProvider>()
        );
    }

    /// <summary>What puts things on the schedule and needs nothing else.</summary>
    private static IListener[] ClocksOf(ISchedule schedule, Wire wire) =>
        [
            new TermClock(schedule, wire),
            new FloorClock(schedule, wire),
            new AppealClock(schedule, wire),
            new CallClock(schedule, wire),
            new PollClock(schedule, wire),
            new AnswerClocks(schedule, wire),
            new TextClock(schedule, wire),
        ];

    private static IListener[] DesksOf(IServiceProvider services, Wire wire) =>
        [
            ActivatorUtilities.CreateInstance<DeskClock>(services, (Func<RoomDesk>)services.GetRequiredService<RoomDesk>),
            new DeskTeller(services.GetRequiredService<RoomDesk>, wire),
        ];

    /// <summary>Where nobody carries letters, as on the command line, none are written.</summary>
    private static IListener[] LettersOf(IServiceProvider services, Wire wire) =>
        services.GetService<MailRoom>() is not { } mail
            ? []
            :
            [
                ActivatorUtilities.CreateInstance<HouseLetters>(services),
                new RevealTeller(
                    services.GetRequiredService<RevealDesk>,
                    services.GetRequiredService<RoomDesk>,
                    services.GetRequiredService<IAccountStore>(),
                    mail,
                    wire
                ),
            ];
}
