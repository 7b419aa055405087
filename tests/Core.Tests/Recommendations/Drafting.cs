using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>A dialogue in which recommendations are written. The officer convenes it; Amina is focal point of Sahel Water Watch, Boris and Chen are members of organizations.</summary>
internal static class Drafting
{
    public static readonly Placard Ministry = new("901", "Ministry of Water", "stateDelegation", "KE");
    public static readonly Placard Utility = new("902", "Water Services Authority", "stateDelegation", "KE");
    public static readonly Placard Youth = new("org-youth", "Jeunesse et Climat", "youthOrganization", "SN");

    /// <summary>Focal point of a second organization.</summary>
    public static readonly Actor Jean = new(new Person("p-jean", "Jean Ndiaye", AccountRole.CsoFocalPoint, Youth, "fr"), 71);

    public const string Sentence = "Women walk four kilometres for water";

    private static Guid New => Guid.NewGuid();

    /// <summary>With a topic, and Boris's message in it, which is the last entry.</summary>
    public static RoomUnderTest Dialogue()
    {
        var room = Given.Room(RoomKind.NationalDialogue, Amina, Boris, Chen, Jean);
        var topic = room.Has(Officer, To.OpenTopic());
        room.Has(Boris, To.Post($"{Sentence}, every day.", topic));
        return room;
    }

    /// <summary>With Boris's draft to the ministry, which has no source and no sponsor yet.</summary>
    public static (RoomUnderTest Room, long Draft, long Message) Drafted()
    {
        var room = Dialogue();
        var message = room.State.Seq;
        return (room, room.Has(Boris, Draft()), message);
    }

    /// <summary>Complete: cited, sponsored, ready to be submitted.</summary>
    public static (RoomUnderTest Room, long Draft) Ready()
    {
        var (room, draft, message) = Drafted();
        room.Has(Boris, Cite(draft, message, Sentence));
        room.Has(Amina, Sponsor(draft, draft));
        return (room, draft);
    }

    public static Draft Of(RoomUnderTest room, long draft) => Drafts.Of(room.State).All[draft];

    public static DraftRecommendation Draft(
        string title = "A standpipe for each village",
        string text = "Build standpipes.",
        Placard? office = null
    ) => new(title, text, [(office ?? Ministry).Id], ["genderEquality"], ["sdg6"], "en") { Id = New, Found = [office ?? Ministry] };

    public static RedraftRecommendation Redraft(long draft, long words, string text = "Build and maintain standpipes.") =>
        new(draft, words, "A standpipe for each village", text, [Utility.Id], ["genderEquality"], ["sdg6"], "en")
        {
            Id = New,
            Found = [Utility],
        };

    public static CiteSource Cite(long draft, long source, string? quote = null) => new(draft, source, quote) { Id = New };

    public static LeaveSource Leave(long draft, long source) => new(draft, source) { Id = New };

    public static SponsorRecommendation Sponsor(long draft, long words, bool on = true) => new(draft, words, on) { Id = New };

    public static MergeRecommendation Merge(long draft, long into) => new(draft, into) { Id = New };

    public static DropRecommendation Drop(long draft, string reason = "Said better elsewhere") => new(draft, reason) { Id = New };

    public static SubmitRecommendation Submit(long draft, bool confidential = false) => new(draft, confidential) { Id = New };
}
