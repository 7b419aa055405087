using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// Somebody begins a recommendation in a room: what is asked, of which offices (<paramref name="Addressees"/>, ids of organizations), on which themes and goals. What it
/// rests on is cited afterwards, source by source.
/// </summary>
public sealed record DraftRecommendation(
    string Title,
    string Text,
    Few<string>? Addressees = null,
    TagSet<string>? Themes = null,
    TagSet<string>? Goals = null,
    string? Lang = null
) : Command, INamesOrganizations
{
    [JsonIgnore]
    public Few<Placard> Found { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyCollection<string> Organizations => Addressees ?? [];

    public Command With(Few<Placard> found) => this with { Found = found };

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Drafts.Of(state).All.Count >= Drafts.Most
            ? new Refusal("recommendation.tooMany", $"A room has at most {Drafts.Most} recommendations.")
        : DraftRules.RefusesWords(Title, Text, Lang) is { } wrong ? wrong
        : DraftRules.RefusesAddressees(Organizations, Found) is { } nobody ? nobody
        : DraftRules.RefusesTags(Themes, Goals) is { } tags ? tags
        : new RecommendationDrafted(Title, Text, Found, Themes ?? [], Goals ?? [], Lang);
}

public sealed record RecommendationDrafted(
    string Title,
    string Text,
    Few<Placard> Addressees,
    TagSet<string> Themes,
    TagSet<string> Goals,
    string? Lang = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Drafts.Add(
            state,
            new Draft(entry.Seq, entry.Author, Title, entry.Seq)
            {
                Addressees = Addressees,
                Themes = Themes,
                Goals = Goals,
            }
        );
}
