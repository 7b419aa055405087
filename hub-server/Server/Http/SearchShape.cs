using CsoNet.Collab.Consultations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;

namespace CsoNet.Collab.Server.Http;

/// <summary>A page of hits. <paramref name="Count"/>: so many in all, 1000 means that or more.</summary>
/// <param name="Sound">Nothing is written as it was asked for: these are names that sound like it.</param>
/// <param name="Behind">The index is being made: something may be missing.</param>
internal sealed record SearchAnswerShape(
    IReadOnlyList<HitShape> Items,
    int Count,
    string? Next = null,
    bool? Sound = null,
    bool? Behind = null
)
{
    public static SearchAnswerShape Of(SearchAnswer answer) =>
        new(
            [.. answer.Hits.Select(HitShape.Of)],
            answer.Count,
            answer.Next?.ToString(),
            answer.BySound ? true : null,
            answer.IsBehind ? true : null
        );
}

/// <summary>What was found, as plain text; <paramref name="Marks"/> are where in it what was asked for stands; <paramref name="State"/> is what has become of a question.</summary>
internal sealed record HitShape(
    string Room,
    string Title,
    RoomKind RoomKind,
    PassageKind Kind,
    long Number,
    long At,
    string Text,
    IReadOnlyList<MarkShape> Marks,
    long? Topic,
    string? TopicTitle,
    int? By,
    PersonShape? Who,
    SpeakingCapacity? As,
    string? Lang,
    PostMark? Mark,
    string? Email,
    QuestionState? State
)
{
    public static HitShape Of(Hit hit) =>
        new(
            hit.Room.State.Address,
            hit.Room.State.Title,
            hit.Room.State.Kind,
            hit.Key.Kind,
            hit.Key.Number,
            hit.At,
            hit.Excerpt.Text,
            [.. hit.Excerpt.Marks.Select(mark => new MarkShape(mark.From, mark.Length))],
            hit.Topic,
            TopicShape.TitleOf(hit.Room.State, hit.Topic),
            hit.By,
            hit.By is { } by ? PersonShape.Some(hit.Room, [by]).GetValueOrDefault(by) : null,
            hit.As == SpeakingCapacity.Personal ? null : hit.As,
            hit.Lang,
            hit.Mark,
            hit.Email,
            hit.State
        );
}

/// <summary>So many UTF-16 units of a text, from that one on.</summary>
internal sealed record MarkShape(int From, int Length);
