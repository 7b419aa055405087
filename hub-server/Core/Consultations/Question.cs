using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>What became of a question. All that were asked end as one of the last four, or are taken back.</summary>
public enum QuestionState
{
    /// <summary>Nobody but the podium has seen it yet.</summary>
    Held,
    Open,

    /// <summary>Somebody will answer it in writing, by a day.</summary>
    Assigned,
    AnsweredLive,
    AnsweredInWriting,
    Merged,
    Declined,
    Withdrawn,
}

/// <summary>
/// A question of a session, named by the number of the entry that asked it. Its words are not here. <paramref name="Item"/> is the point of the agenda that it is about.
/// </summary>
public sealed record Question(long Number, int By, long? Item = null)
{
    public QuestionState State { get; init; }

    /// <summary>The entry that let everybody see it, where it was held first.</summary>
    public long? Approved { get; init; }

    /// <summary>Whose voices are for it: organizations, or people who have none, each once.</summary>
    public ImmutableSortedSet<string> Voices { get; init; } = NoVoices;

    /// <summary>The question that it has become part of; whoever asked it hears the answer to that one.</summary>
    public long? Into { get; init; }

    /// <summary>Who answers in writing, by their participant number, and by when (milliseconds).</summary>
    public int? Owner { get; init; }
    public long? Due { get; init; }

    /// <summary>The entry with the answer, or with the reason for there being none.</summary>
    public long? Answer { get; init; }

    public static readonly ImmutableSortedSet<string> NoVoices = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Nobody has said yet what becomes of it.</summary>
    [JsonIgnore]
    public bool IsUndecided => State is QuestionState.Held or QuestionState.Open;
}

/// <summary>The questions of a session. <paramref name="Hold"/>: each is looked at before others see it.</summary>
public sealed record Questions(ImmutableSortedDictionary<long, Question> All, bool Hold = false) : IRoomPart
{
    public const int Most = 5_000;

    public static string Name => "questions";

    public static readonly Questions None = new(ImmutableSortedDictionary<long, Question>.Empty);

    private static readonly Refusal Unknown = new("question.unknown", "There is no such question here.");

    public static Questions Of(RoomState state) => state.Part<Questions>() ?? None;

    /// <summary>A question in one of these states, or why there is none.</summary>
    public static (Question? Question, Refusal? Refusal) Find(RoomState state, long number, params ReadOnlySpan<QuestionState> states) =>
        Of(state).All.GetValueOrDefault(number) is not { } question ? (null, Unknown)
        : states.Contains(question.State) ? (question, null)
        : (null, new Refusal("question.state", $"The question is {question.State}."));

    public static RoomState Change(RoomState state, long number, Func<Question, Question> change) =>
        state.Part<Questions>() is { } questions && questions.All.TryGetValue(number, out var before)
            ? state.With(questions with { All = questions.All.SetItem(number, change(before)) })
            : state;

    public static RoomState Add(RoomState state, Question question) =>
        state.Part<Questions>() is { } questions
            ? state.With(questions with { All = questions.All.SetItem(question.Number, question) })
            : state;
}
