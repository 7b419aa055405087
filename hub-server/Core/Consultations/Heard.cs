using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Consultations;

/// <summary>Who has been heard so far: in the session, and then in the part of the list that is ordered already. Nobody's sex is known here.</summary>
internal sealed class Heard
{
    private readonly Dictionary<VotingGroup, int> regions = [];
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> languages = new(StringComparer.Ordinal);
    private readonly Dictionary<SpeakerCategory, int> turns = [];
    private readonly HashSet<int> people = [];
    private int turn;

    public Heard(Floor floor)
    {
        foreach (var spoken in floor.Requests.Values.Where(one => one.Started is not null).OrderBy(one => one.Started))
        {
            Add(spoken);
        }
        if (floor.Turn is { Speaking: false } called)
        {
            Add(floor.Requests[called.Request]);
        }
    }

    public void Add(FloorRequest request)
    {
        turns[request.Category] = ++turn;
        people.Add(request.By);
        if (request.Region is { } region)
        {
            regions[region] = regions.GetValueOrDefault(region) + 1;
        }
        kinds[request.Kind ?? ""] = kinds.GetValueOrDefault(request.Kind ?? "") + 1;
        languages[request.Lang ?? ""] = languages.GetValueOrDefault(request.Lang ?? "") + 1;
    }

    /// <summary>Those in the hall are strangers to the record: each of them is somebody new.</summary>
    public bool Knows(FloorRequest request) => request.By > 0 && people.Contains(request.By);

    public int Of(VotingGroup? region) => region is { } known ? regions.GetValueOrDefault(known) : 0;

    public int OfKind(string? kind) => kinds.GetValueOrDefault(kind ?? "");

    public int OfLanguage(string? lang) => languages.GetValueOrDefault(lang ?? "");

    /// <summary>The place of the category's last turn; 0 before its first.</summary>
    public int LastTurnOf(SpeakerCategory category) => turns.GetValueOrDefault(category);
}
