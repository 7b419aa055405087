using System.Globalization;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Mail;

/// <summary>
/// Tells people by letter what the house has decided about them, and focal points who asks to belong. Each letter is written once, by whichever node folds the entry first; what
/// happened long ago, as after a rebuild, is told to nobody.
/// </summary>
internal sealed class HouseLetters(
    IPersonStore people,
    IAccountStore accounts,
    IOrganizationStore directory,
    IRoomIndex rooms,
    IPassStore passes,
    AnswerLinks answers,
    HubAddress hub,
    MailRoom mail,
    Wire wire,
    TimeProvider time
) : IListener
{
    private const int MostFocalPoints = 1000;
    private static readonly TimeSpan News = TimeSpan.FromDays(1);

    public string Name => "letters";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        var since = (time.GetUtcNow() - News).ToUnixTimeMilliseconds();
        foreach (var entry in record == RoomName.House ? entries.Where(entry => entry.At > since) : [])
        {
            await TellAsync(entry, wire.ReadEvent(entry), cancel);
        }
    }

    private Task TellAsync(Entry entry, Event? happened, CancellationToken cancel) =>
        happened switch
        {
            AffiliationProposed it => AskAsync(entry, it, cancel),
            AffiliationApproved it => TieAsync(entry, it.Organization, it.Person, "approved", reason: null, it.Role, it.Event, cancel),
            AffiliationWaitlisted it => TieAsync(
                entry,
                it.Organization,
                it.Person,
                "waitlisted",
                reason: null,
                AffiliationRole.Delegate,
                it.Event,
                cancel
            ),
            AffiliationDeclined it => DeclinedAsync(entry, it, cancel),
            AffiliationEnded it when it.Person != entry.Author => TieAsync(
                entry,
                it.Organization,
                it.Person,
                it.Reason is null ? "ended" : "endedBecause",
                it.Reason,
                it.Role,
                it.Event,
                cancel
            ),
            OrganizationDecided it => DecisionAsync(
                entry,
                it.Organization,
                it.Verification.IsVerified() ? "verified" : "unverified",
                it.Reason,
                cancel
            ),
            OrganizationSuspended it => DecisionAsync(entry, it.Organization, "suspended", it.Reason, cancel),
            OrganizationWithdrawn it => DecisionAsync(entry, it.Organization, "withdrawn", it.Reason, cancel),
            OrganizationRestored it => DecisionAsync(entry, it.Organization, "restored", it.Reason, cancel),
            _ => Task.CompletedTask,
        };

    private async Task AskAsync(Entry entry, AffiliationProposed proposed, CancellationToken cancel)
    {
        var who = (await people.WhoAsync(RoomName.House, [proposed.Person], cancel)).GetValueOrDefault(proposed.Person)?.ShownName ?? "";
        var organization = await NameOfAsync(proposed.Organization, cancel);
        foreach (var (account, lang) in await FocalPointsAsync(entry, proposed.Organization, cancel))
        {
            var link = account.TwoFactor ? $"/organizations/{proposed.Organization}/people" : await answers.NewAsync(account, entry.Seq);
            mail.Post(
                Letters.Write(
                    account.TwoFactor ? "asksInside" : "asks",
                    account.Email,
                    lang,
                    ("name", who),
                    ("organization", organization),
                    ("role", await RoleAsync(proposed.Role, proposed.Event, lang, cancel)),
                    ("link", hub.Of(link))
                )
            );
        }
    }

    private async Task DeclinedAsync(Entry entry, AffiliationDeclined declined, CancellationToken cancel)
    {
        if (await directory.GetAffiliationsAsync([declined.Affiliation], cancel) is [var tie])
        {
            await TieAsync(entry, tie.Organization, declined.Person, "declined", declined.Reason, tie.Role, tie.Event, cancel);
        }
    }

    private async Task TieAsync(
        Entry entry,
        long organization,
        int person,
        string what,
        string? reason,
        AffiliationRole role,
        string? room,
        CancellationToken cancel
    )
    {
        var name = await NameOfAsync(organization, cancel);
        foreach (var (account, lang) in await ReadersAsync(entry, [person], cancel))
        {
            var text = Letters.Phrase(
                $"tie.{what}",
                lang,
                ("organization", name),
                ("role", await RoleAsync(role, room, lang, cancel)),
                ("event", await TitleAsync(room, cancel)),
                ("reason", reason ?? "")
            );
            mail.Post(
                Letters.Write(
                    "tie",
                    account.Email,
                    lang,
                    ("organization", name),
                    ("what", text),
                    ("link", hub.Of($"/organizations/{organization}"))
                )
            );
        }
    }

    private async Task DecisionAsync(Entry entry, long organization, string what, string? reason, CancellationToken cancel)
    {
        var name = await NameOfAsync(organization, cancel);
        foreach (var (account, lang) in await FocalPointsAsync(entry, organization, cancel))
        {
            mail.Post(
                Letters.Write(
                    "decision",
                    account.Email,
                    lang,
                    ("organization", name),
                    ("what", Letters.Phrase($"decision.{what}", lang, ("organization", name))),
                    ("reason", reason ?? ""),
                    ("link", hub.Of($"/organizations/{organization}"))
                )
            );
        }
    }

    private async Task<List<(Account Account, string? Lang)>> FocalPointsAsync(Entry entry, long organization, CancellationToken cancel)
    {
        var ties = await directory.OfOrganizationAsync(organization, 0, MostFocalPoints, cancel);
        var current = ties.Where(tie => tie is { State: AffiliationState.Current, Role: AffiliationRole.FocalPoint });
        return await ReadersAsync(entry, [.. current.Select(tie => tie.Person).Distinct()], cancel);
    }

    /// <summary>Those of them who have an account and were not told yet; the language that they read.</summary>
    private async Task<List<(Account Account, string? Lang)>> ReadersAsync(Entry entry, int[] numbers, CancellationToken cancel)
    {
        List<(Account, string?)> readers = [];
        foreach (var person in (await people.WhoAsync(RoomName.House, numbers, cancel)).Values)
        {
            if (
                await accounts.FindAsync(person.Id, cancel) is { Closed: false, Confirmed: true } account
                && await IsNewsAsync(entry, person.Id, cancel)
            )
            {
                readers.Add((account, person.Lang ?? account.Newcomer?.Lang));
            }
        }
        return readers;
    }

    /// <summary>Of many nodes, and many times, one says yes.</summary>
    private async Task<bool> IsNewsAsync(Entry entry, string person, CancellationToken cancel)
    {
        var id = PassSecret.IdOf(string.Create(CultureInfo.InvariantCulture, $"letter\n{entry.Seq}\n{person}"));
        var now = time.GetUtcNow();
        await passes.PutAsync(new Pass(id, PassKind.Letter, (now + (2 * News)).ToUnixTimeMilliseconds()), cancel);
        return await passes.UseAsync(id, now.ToUnixTimeMilliseconds(), cancel);
    }

    private async Task<string> NameOfAsync(long organization, CancellationToken cancel) =>
        await directory.GetAsync([organization], cancel) is [var one] ? one.Profile.Name : "";

    private async Task<string> TitleAsync(string? room, CancellationToken cancel) =>
        room is null ? ""
        : await rooms.GetAsync([room], cancel) is [var line] ? line.Title
        : room;

    private async Task<string> RoleAsync(AffiliationRole role, string? room, string? lang, CancellationToken cancel) =>
        room is not null
            ? Letters.Phrase("role.delegateTo", lang, ("event", await TitleAsync(room, cancel)))
            : role switch
            {
                AffiliationRole.FocalPoint => Letters.Phrase("role.focalPoint", lang),
                AffiliationRole.Delegate => Letters.Phrase("role.delegate", lang),
                AffiliationRole.Staff => Letters.Phrase("role.staff", lang),
                _ => Letters.Phrase("role.member", lang),
            };
}
