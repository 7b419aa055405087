using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>Somebody of civil society begins a joint statement: its title, how many words it may have, and the language in which it is written.</summary>
public sealed record OpenJointStatement(string Title, int Limit, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        StatementRules.RefusesHand(caller) is { } hand ? hand
        : state.IsProtected || state.Attribution != Attribution.Named
            ? new Refusal("jointStatement.notHere", "Where people or organizations are not named nobody signs anything.")
        : Rooms.Title.Refuses(Title) is { } wrong ? wrong
        : Limit is < 1 or > JointStatement.MostWords || (Lang is not null && !MessageText.IsTag(Lang))
            ? new Refusal("command.malformed", $"A limit of 1 to {JointStatement.MostWords} words, and a language such as fr or zh-Hans.")
        : StatementRules.RefusesMore(state, caller) is { } full ? full
        : new JointStatementOpened(Title, Limit, Lang);
}

public sealed record JointStatementOpened(string Title, int Limit, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Add(state, new JointStatement(entry.Seq, entry.Author, Title, Limit, Lang, entry.Seq));
}
