using CsoNet.Collab.Consultations;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What pages and reports say of the ledger of a session.</summary>
internal static class LedgerWords
{
    /// <summary>N asked = answered live + in writing + …: nothing that was asked is lost.</summary>
    public static string AccountOf(this Words say, QuestionsAccount account) =>
        say.Say(
            "ledger.account",
            ("total", account.Asked),
            ("live", account.Live),
            ("written", account.InWriting),
            ("merged", account.Merged),
            ("declined", account.Declined),
            ("withdrawn", account.Withdrawn),
            ("open", account.Open)
        );
}
