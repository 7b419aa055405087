namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>Who may do what in a dialogue, as the domain says it.</summary>
internal static class DialogueRights
{
    public static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["message.mark"] = "CM FP NC MS US CH",
        ["topic.open"] = "NC US CH",
        ["topic.rename"] = "CH",
        ["topic.close"] = "CH",
        ["topic.split"] = "CH",
        ["message.move"] = "CH",
        ["dialogue.plan"] = "CH",
        ["dialogue.open"] = "CH",
        ["dialogue.extendRound"] = "CH",
        ["dialogue.conclude"] = "CH",
        ["synthesis.draftPoint"] = "RP CH",
        ["synthesis.changePoint"] = "RP CH",
        ["synthesis.removePoint"] = "RP CH",
        ["synthesis.cite"] = "RP CH",
        ["synthesis.uncite"] = "RP CH",
        ["synthesis.setAside"] = "RP CH",
        ["synthesis.propose"] = "CH",
        ["synthesis.remark"] = "CM FP NC MS US CH",
        ["synthesis.answer"] = "RP CH",
        ["synthesis.finalize"] = "CH",
    };
}
