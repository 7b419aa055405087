using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>
/// A focal point signs for their organization, or withdraws its signature. One for each organization, and only for a locked text: <paramref name="Version"/> is the one that was read, so that nobody signs
/// what they have not seen.
/// </summary>
public sealed record SignStatement(long Statement, long Version, bool On) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (statement, refusal) = StatementRules.Find(state, caller, Statement);
        return statement is null ? refusal!
            : FocalPoint.VoiceOf(state, caller) is not { } organization
                ? new Refusal("right.missing", "Only a focal point signs for their organization.")
            : statement.IsSignedBy(organization) == On ? new Refusal("nothing.changed", "It is so already.")
            : On && statement.State != StatementState.Locked
                ? new Refusal("jointStatement.notLocked", "It is signed when its text is locked.")
            : On && statement.Version != Version ? StatementRules.ReadAgain
            : new StatementSigned(Statement, organization, On);
    }
}

public sealed record StatementSigned(long Statement, Placard Organization, bool On) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Change(
            state,
            Statement,
            before =>
                before.Without(Organization) is var without && On
                    ? without with
                    {
                        Signatures = [.. without.Signatures, new Signature(Organization, entry.Seq)],
                    }
                    : without
        );
}
