using CsoNet.Collab.Channels;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;
using CsoNet.Collab.Search.Languages;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server;

/// <summary>What is read through somebody's rights, and what is looked up for a rule.</summary>
internal static class ReadingComposition
{
    /// <summary>What is added to a command before its rule sees it.</summary>
    public static void AddLookups(this IServiceCollection services)
    {
        services.AddSingleton<ILookup, NamedOrganizations>();
        services.AddSingleton<ILookup>(all => new SourceLookup(all.GetRequiredService<RoomDesk>, all.GetRequiredService<MessageReading>()));
        services.AddSingleton<ILookup>(all => new RemarkLookup(all.GetRequiredService<RoomDesk>));
        services.AddSingleton<ILookup>(all => new BlockLookup(all.GetRequiredService<RoomDesk>, all.GetRequiredService<IPersonStore>()));
        services.AddSingleton<IPutsAside>(all => new BlockedAside(
            all.GetRequiredService<RoomDesk>,
            all.GetRequiredService<IPersonStore>()
        ));
        services.AddSingleton<Conversations>();
        services.AddSingleton<ILookup>(all => new RemovedLookup(
            all.GetRequiredService<RoomDesk>,
            all.GetRequiredService<MessageReading>()
        ));
        services.AddSingleton<ILookup>(all =>
            ActivatorUtilities.CreateInstance<MaterialLookup>(all, (Func<RoomDesk>)all.GetRequiredService<RoomDesk>)
        );
        services.AddSingleton<ILookup>(all => new ContributedLookup(
            all.GetRequiredService<RoomDesk>,
            all.GetRequiredService<Contributions>()
        ));
    }

    /// <summary>What is read through the reader's own rights.</summary>
    public static void AddReadings(this IServiceCollection services)
    {
        services.AddSingleton<MessageReading>();
        services.AddSingleton<ApproachReading>();
        services.AddSingleton<IWords, SixLanguages>();
        services.AddSingleton<SearchReading>();
        services.AddSingleton<MessageHistory>();
        services.AddSingleton<DeskReading>();
        services.AddSingleton<HeldReading>();
        services.AddSingleton<FiguresReading>().AddSingleton<UnattendedDesksReading>();
        services.AddSingleton<MuteReading>().AddSingleton<MineReading>();
        services.AddSingleton<LedgerReading>();
        services.AddSingleton<RollCall>();
        services.AddSingleton<AttendanceDesk>();
        services.AddSingleton<GavelDesk>();
        services.AddSingleton<UnreadReading>();
        services.AddSingleton<TopicReading>();
        services.AddSingleton<BookmarkReading>();
        services.AddSingleton<RoomReading>().AddSingleton<NetworkReading>().AddSingleton<OutsideReading>();
        services.AddSingleton<SinceReading>();
        services.AddSingleton<OrganizationReading>().AddSingleton<WaitingReading>();
        services.AddSingleton<NoticesSeen>();
        services.AddSingleton<NoticeReading>();
        services.AddSingleton<SinceYouLeft>();
    }
}
