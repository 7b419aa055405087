using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// Two days before a round closes those organizations are reminded of whose people nobody has contributed to it: a clock does this. It says for which time, so that one that
/// was overtaken does nothing.
/// </summary>
public sealed record RemindRound(int Round, long Closes) : Command
{
    /// <summary>Who has contributed to the round, by their numbers. The hub looks; null: nobody.</summary>
    [JsonIgnore]
    public IReadOnlySet<int>? Contributed { get; init; }

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (round, refusal) = Programme.Of(state).Find(Round, RoundState.Open);
        return round is null ? refusal!
            : round.Closes != Closes || round.Closes <= now.ToUnixTimeMilliseconds()
                ? new Refusal("nothing.changed", "The round was extended, or has closed.")
            : state.IsProtected ? new Refusal("nothing.changed", "Where people are protected nobody is told anything.")
            : Awaited(state) is { Count: > 0 } awaited ? new RoundReminded(Round, Closes, awaited)
            : new Refusal("nothing.changed", "All organizations here have contributed.");
    }

    /// <summary>Whoever takes part for an organization from which nothing has come; those who run the dialogue ask, and are not asked.</summary>
    private Numbers Awaited(RoomState state)
    {
        var heard = state
            .Participants.Values.Where(who => Contributed?.Contains(who.Number) == true)
            .Select(who => who.Organization?.Id)
            .ToHashSet(StringComparer.Ordinal);
        return Numbers.Of(
            state
                .Participants.Values.Where(who =>
                    who is { Standing: Standing.In, Role: not RoomRole.ReadOnly, Organization: { } organization }
                    && !heard.Contains(organization.Id)
                    && !Rights.Podium.Contains(who.Role)
                )
                .Select(who => (long)who.Number)
        );
    }
}

/// <summary><paramref name="Participants"/>: who was reminded.</summary>
public sealed record RoundReminded(int Round, long Closes, Numbers Participants) : Event;

/// <summary>Looks who has contributed to the round that somebody is to be reminded of.</summary>
/// <param name="desk">Asked for when it is needed: the desk itself asks here.</param>
/// <param name="contributions">All that was written under the questions.</param>
public sealed class ContributedLookup(Func<RoomDesk> desk, Contributions contributions) : ILookup
{
    public async ValueTask<Command> AddAsync(Person? person, string room, Command command) =>
        command is RemindRound remind && person is null && await desk().StateAsync(room, 1) is { Seq: > 0 } state
            ? remind with
            {
                Contributed = await HeardAsync(state, remind.Round),
            }
            : command;

    /// <summary>Whose words wait here to be looked at is not silent, whatever question they answer: rather no reminder than a wrong one.</summary>
    private async Task<HashSet<int>> HeardAsync(RoomState state, int round) =>
        [.. await contributions.ByWhomAsync(state, round), .. HeldMessages.AuthorsIn(state)];
}
