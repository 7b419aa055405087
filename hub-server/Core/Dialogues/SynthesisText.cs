using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>A contribution as a published point cites it; see <see cref="Cited"/>. Its words, and who said them, are read where they were said.</summary>
public sealed record PublishedSource(long Source, int? From = null, int? Length = null, long? Words = null, bool? Dissents = null);

public sealed record PublishedPoint(long Number, string Text, Few<PublishedSource> Sources, int? Question = null, string? Lang = null);

/// <summary>Contributions that no point rests on, and why.</summary>
public sealed record LeftOut(string Reason, Numbers Messages);

/// <summary>Who took part, counted from the record: nobody types it, and where fewer than five are of a kind their number is not told.</summary>
/// <param name="Contributions">Under the guiding questions, as far as they are still there.</param>
/// <param name="People">So many wrote them.</param>
/// <param name="Accounts">They, by kind of account.</param>
/// <param name="Kinds">By kind of organization; empty for those who named none.</param>
/// <param name="Regions">By the regional groups of the United Nations.</param>
/// <param name="Statuses">Those who speak from organizations of civil society, by the consultative status of these, empty for everybody else; absent where nobody does, and in what was handed out before it was counted.</param>
/// <param name="Organizations">How many different nameplates; absent where people take part under handles.</param>
public sealed record TookPart(
    int Contributions,
    int People,
    Few<Headcount> Accounts,
    Few<Headcount> Kinds,
    Few<Headcount> Regions,
    int? Organizations = null,
    Few<Headcount>? Statuses = null
)
{
    public static TookPart Of(
        RoomState state,
        IReadOnlyCollection<Contribution> contributions,
        IReadOnlyDictionary<string, ConsultativeStatus> statuses
    )
    {
        var seats = contributions
            .Select(one => one.By)
            .Distinct()
            .Select(number => state.Participants.GetValueOrDefault(number))
            .OfType<Participant>()
            .ToList();
        return new(
            contributions.Count,
            seats.Count,
            Headcount.Among(seats.Select(seat => Headcount.Word(seat.Account)), isVeiled: true),
            Headcount.Among(seats.Select(seat => seat.Organization?.Kind), isVeiled: true),
            Headcount.Among(seats.Select(RegionOf), isVeiled: true),
            state.IsProtected ? null : seats.Select(seat => seat.Organization?.Id).OfType<string>().Distinct().Count(),
            StatusesOf(seats, statuses)
        );
    }

    /// <summary>Whoever speaks from elsewhere is a number of its own, so that nobody's follows from the others.</summary>
    private static Few<Headcount>? StatusesOf(List<Participant> seats, IReadOnlyDictionary<string, ConsultativeStatus> statuses) =>
        statuses.Count == 0
            ? null
            : Headcount.Among(
                seats.Select(seat =>
                    seat.Organization is { Id: var id } && statuses.TryGetValue(id, out var status) ? Headcount.Word(status) : null
                ),
                isVeiled: true
            );

    private static string? RegionOf(Participant seat) =>
        (seat.Handle is { } handle ? handle.Region : Countries.Here.Find(seat.Organization?.Country)?.Group) is { } group
            ? Headcount.Word(group)
            : null;
}

/// <summary>
/// The synthesis as it is handed out, whole and in one entry: so a version stays as it was, and anybody can verify it. It covers every contribution up to entry <paramref name="UpTo"/>: a point
/// cites it, or it is left out with a reason.
/// </summary>
public sealed record SynthesisText(Few<PublishedPoint> Points, Few<LeftOut> LeftOut, TookPart TookPart, long UpTo)
{
    /// <summary>The places of the points that cite a contribution, from 1 on.</summary>
    public IEnumerable<int> PlacesOf(long contribution) =>
        Points.Index().Where(one => one.Item.Sources.Any(source => source.Source == contribution)).Select(one => one.Index + 1);

    /// <summary>Each contribution that is cited or left out, once.</summary>
    public IEnumerable<long> Covered =>
        Points
            .SelectMany(point => point.Sources.Select(source => source.Source))
            .Concat(LeftOut.SelectMany(one => one.Messages))
            .Distinct();
}
