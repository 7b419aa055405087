using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>A message in another language, as it is shown: entry <paramref name="Entry"/> holds it, and it says what the version <paramref name="Of"/> of the message says.</summary>
/// <param name="By">Participant number; <see cref="Message.Unnamed"/> where this audience may not know.</param>
/// <param name="At">Milliseconds.</param>
public sealed record Translation(long Entry, long At, int By, long Of, bool Official, string Text, string? Html);

/// <summary>Who has translated a message, in which entry.</summary>
public sealed record Translator(long Entry, int By, bool Official = false);

/// <summary>Which messages of a room stand there in which other languages, one of each. The words are in the entries and the pages.</summary>
public sealed record Translations(ImmutableSortedDictionary<long, ImmutableSortedDictionary<string, Translator>> All)
    : IRoomPart,
        IHoldsMessages
{
    /// <summary>As many as three hundred contributions in five languages, and as many again.</summary>
    public const int Most = 3_000;

    public static string Name => "translations";

    public static readonly Translations None = new(ImmutableSortedDictionary<long, ImmutableSortedDictionary<string, Translator>>.Empty);

    private static readonly ImmutableSortedDictionary<string, Translator> Nothing = ImmutableSortedDictionary.Create<string, Translator>(
        StringComparer.Ordinal
    );

    public static Translations Of(RoomState state) => state.Part<Translations>() ?? None;

    [JsonIgnore]
    public int Count => All.Values.Sum(one => one.Count);

    public Translator? Find(long message, string lang) => All.GetValueOrDefault(message)?.GetValueOrDefault(lang);

    public Translations With(long message, string lang, Translator one) =>
        new(All.SetItem(message, All.GetValueOrDefault(message, Nothing).SetItem(lang, one)));

    public Translations WithoutOne(long message, string lang)
    {
        var left = All.GetValueOrDefault(message, Nothing).Remove(lang);
        return new(left.IsEmpty ? All.Remove(message) : All.SetItem(message, left));
    }

    /// <summary>The message has gone, and they with it.</summary>
    public object Without(long message) => All.ContainsKey(message) ? new Translations(All.Remove(message)) : this;

    /// <summary>The message was taken back or removed. Should it come back, they do not: whoever gave them may give them anew.</summary>
    public static RoomState Without(RoomState state, long message) =>
        state.Part<Translations>() is { } part && part.All.TryGetValue(message, out var given)
            ? (state with { Gone = given.Values.Aggregate(state.Gone, (gone, one) => gone.Add(one.Entry)) }).With(
                (Translations)part.Without(message)
            )
            : state;

    /// <summary>Where only those who preside write, interpreters do it beside them.</summary>
    public static bool Vouches(RoomState state, Caller caller) =>
        Rights.Presides(state, caller) || state.SeatOf(caller)?.Role == RoomRole.Interpreter;

    /// <summary>They say that a translation is official, and put theirs in the place of another.</summary>
    public static bool MakesOfficial(RoomState state, Caller caller) => Vouches(state, caller) || caller.Account == AccountRole.UnStaff;
}
