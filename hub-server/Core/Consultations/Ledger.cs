using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A question, its words and what became of it, as one reader may see it.</summary>
/// <param name="Number">Of the entry that asked it.</param>
/// <param name="Votes">How many voices are for it.</param>
public sealed record QuestionLine(long Number, QuestionState State, int Votes)
{
    /// <summary>Absent where who asked is not shown.</summary>
    public int? By { get; init; }
    public long? Item { get; init; }
    public string? Text { get; init; }
    public string? Lang { get; init; }
    public long? Into { get; init; }
    public int? Owner { get; init; }

    /// <summary>By when it will be answered in writing, milliseconds.</summary>
    public long? Due { get; init; }

    /// <summary>The entry with the answer, or with the reason for there being none; and what it says.</summary>
    public long? Answer { get; init; }
    public string? Said { get; init; }
    public string? SaidLang { get; init; }
}

/// <summary>A poll and its words, as one reader may see it.</summary>
public sealed record PollLine(long Number, PollForm Form, bool OfOrganizations, int Most, PollState State)
{
    public string? Question { get; init; }
    public Few<string>? Options { get; init; }
    public string? Lang { get; init; }
    public int? Quorum { get; init; }

    /// <summary>When the clock closes it, milliseconds.</summary>
    public long? Closes { get; init; }

    /// <summary>Who chose what, where the reader may see it.</summary>
    public ImmutableSortedDictionary<string, Few<int>> Ballots { get; init; } = Poll.NoBallots;
    public Few<int>? Tally { get; init; }
    public int Voters { get; init; }
}

/// <summary>Everything that was asked and put to the vote in a session, and what became of each.</summary>
public sealed record Ledger(bool Hold, IReadOnlyList<QuestionLine> Questions, IReadOnlyList<PollLine> Polls)
{
    /// <summary>The entries in which its words stand, ascending.</summary>
    public static IReadOnlyList<long> WordsOf(RoomState state)
    {
        var questions = Consultations.Questions.Of(state).All.Values;
        return
        [
            .. questions
                .SelectMany(one => (IEnumerable<long>)[WordsOf(one), .. one.Answer is { } answer ? [answer] : (long[])[]])
                .Concat(Consultations.Polls.Of(state).All.Keys)
                .Distinct()
                .Order(),
        ];
    }

    /// <summary><paramref name="words"/> are the entries of <see cref="WordsOf(RoomState)"/>. Whoever asked sees a question of their own also while it is held.</summary>
    public static Ledger Of(RoomState state, Audience audience, int own, IReadOnlyDictionary<long, Entry> words, Wire wire)
    {
        var sheet = new Sheet(state, audience, own, words, wire);
        return new(
            Consultations.Questions.Of(state).Hold,
            [.. Consultations.Questions.Of(state).All.Values.Select(sheet.Line).OfType<QuestionLine>()],
            [.. Consultations.Polls.Of(state).All.Values.Select(sheet.Line)]
        );
    }

    private static long WordsOf(Question question) => question.Approved ?? question.Number;

    private sealed class Sheet(RoomState state, Audience audience, int own, IReadOnlyDictionary<long, Entry> words, Wire wire)
    {
        private readonly View view = new(wire);

        public QuestionLine? Line(Question question)
        {
            var isOwn = own > 0 && question.By == own;
            var entry = words.GetValueOrDefault(WordsOf(question));
            if (entry is null || !(isOwn || view.For(entry, state, audience).Whole))
            {
                return null;
            }
            var (text, lang) = Text(entry);
            var (said, saidLang) = Said(question.Answer);
            return new(question.Number, question.State, question.Voices.Count)
            {
                By = isOwn || ShowsAsker(question) ? question.By : null,
                Item = question.Item,
                Text = text,
                Lang = lang,
                Into = question.Into,
                Owner = question.Owner,
                Due = question.Due,
                Answer = question.Answer,
                Said = said,
                SaidLang = saidLang,
            };
        }

        public PollLine Line(Poll poll)
        {
            var opened = words.GetValueOrDefault(poll.Number) is { } entry ? wire.ReadEvent<PollOpened>(entry) : null;
            return new(poll.Number, poll.Form, poll.OfOrganizations, poll.Most, poll.State)
            {
                Question = opened?.Question,
                Options = opened?.Options,
                Lang = opened?.Lang,
                Closes = opened?.Closes,
                Quorum = poll.Quorum,
                Ballots = poll.Form == PollForm.Named || audience == Audience.Podium ? poll.Ballots : Poll.NoBallots,
                Tally = poll.Tally,
                Voters = poll.Voters,
            };
        }

        /// <summary>Who asked what was held first only the podium knows.</summary>
        private bool ShowsAsker(Question question) =>
            (question.Approved is null || audience == Audience.Podium) && View.ShowsAuthor(state, audience, question.By);

        private (string? Text, string? Lang) Text(Entry entry) =>
            view.IsGone(entry, state)
                ? (null, null)
                : wire.ReadEvent(entry) switch
                {
                    QuestionAsked asked => (asked.Text, asked.Lang),
                    QuestionHeld held => (held.Text, held.Lang),
                    QuestionApproved approved => (approved.Text, approved.Lang),
                    _ => (null, null),
                };

        private (string? Said, string? Lang) Said(long? answer) =>
            answer is { } number && words.GetValueOrDefault(number) is { } entry
                ? wire.ReadEvent(entry) switch
                {
                    QuestionAnswered written => (written.Text, written.Lang),
                    QuestionAnsweredLive live => (live.Note, null),
                    QuestionDeclined declined => (declined.Reason, null),
                    QuestionsDeclined declined => (declined.Reason, null),
                    _ => (null, null),
                }
                : (null, null);
    }
}
