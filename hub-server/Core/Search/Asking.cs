namespace CsoNet.Collab.Search;

/// <summary>A question as terms: as it is written, or by the sound of its names.</summary>
internal sealed class Asking(SearchQuestion question, IWords words, IReadOnlyList<string> scopes, bool bySound)
{
    private static readonly PassageKind[] Hits = [.. Enum.GetValues<PassageKind>().Where(kind => kind != PassageKind.Name)];

    /// <summary>Alone, shorter ones are the sound of too much.</summary>
    private const int ShortestAlone = 3;

    private readonly IReadOnlyList<WordForms> text = SearchQuestion.Meant(words.Read(question.Text));
    private readonly IReadOnlyList<WordForms> name = SearchQuestion.Meant(words.Read(question.Person));

    /// <summary>There are words to look for, where words were given at all.</summary>
    public bool CanFind => Fits(question.Text, text) && Fits(question.Person, name);

    /// <summary>Some word of it could be written in another script.</summary>
    public bool HasSound => text.Any(IsHeard) || name.Any(word => word.Sound is not null);

    /// <summary>Other forms of the words are found as well as those that were asked for.</summary>
    public bool HasForms => bySound || text.Any(word => !word.Others.IsEmpty);

    /// <summary>All terms that fit a word of the question: what is marked in a hit.</summary>
    public IReadOnlySet<string> Wanted => text.SelectMany(FormsOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Who could be meant: the passages of their names.</summary>
    public TermQuestion People(int limit) => new([.. name.Select(word => Scoped(Terms.OfName(word, bySound)))], limit);

    /// <param name="people">Terms of the authors who are meant, each in its scope; null where nobody in particular is.</param>
    /// <param name="organizations">Ids; null where none in particular is meant.</param>
    /// <param name="asAsked">Only the words as they were asked for.</param>
    /// <param name="limit">The newest so many.</param>
    public TermQuestion Passages(IReadOnlyCollection<string>? people, IReadOnlyCollection<string>? organizations, bool asAsked, int limit)
    {
        List<IReadOnlyCollection<string>> all = [.. text.Select(word => Scoped(asAsked ? [word.Plain] : FormsOf(word)))];
        if (people is not null)
        {
            all.Add(people);
        }
        if (organizations is not null)
        {
            all.Add(Scoped(organizations.Select(Terms.OfOrganization)));
        }
        if (question.Room is { } room)
        {
            all.Add(Scoped([Terms.OfRoom(room)]));
        }
        all.AddRange(Facts.Select(fact => Scoped([fact])));
        if (question.Kind is not null || all.Count == 0)
        {
            all.Add(Scoped((question.Kind is { } kind ? [kind] : Hits).Select(Terms.OfKind)));
        }
        return new TermQuestion(all, limit, question.From ?? 0, question.Until ?? TermQuestion.End);
    }

    /// <summary>A post whose mark was taken off a moment ago is none.</summary>
    public bool Still(Hit hit) => question.Mark is null || hit.Mark is not null;

    private IEnumerable<string> Facts =>
        (question.Lang is { } lang ? [Terms.OfLanguage(lang)] : (string[])[]).Concat(question.Mark is { } mark ? Terms.OfMark(mark) : []);

    private IEnumerable<string> FormsOf(WordForms word) => Terms.OfForms(word).Concat(bySound && IsHeard(word) ? Terms.SoundOf(word) : []);

    private bool IsHeard(WordForms word) => word.Sound is { } sound && (text.Count > 1 || sound.Length >= ShortestAlone);

    private List<string> Scoped(IEnumerable<string> terms) => [.. terms.SelectMany(_ => scopes, (term, scope) => scope + term)];

    private static bool Fits(string given, IReadOnlyList<WordForms> read) => read.Count > 0 || string.IsNullOrWhiteSpace(given);
}
