using System.Text.Json;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Privacy;

/// <summary>Everything that the hub holds of a person outside of rooms. Of what proves who they are it says that there is something, and not what.</summary>
internal sealed class AboutMe(
    IPersonStore people,
    IAccountStore accounts,
    ISettingsStore settings,
    ISignInStore signIns,
    IOrganizationStore directory,
    IDrafts drafts,
    Wire wire
)
{
    private readonly JsonSerializerOptions json = new(wire.Json) { WriteIndented = true };

    private sealed record SignInMethods(bool Password, bool SecondFactor, int RecoveryCodes, IEnumerable<string> Passkeys);

    private sealed record UsedDevice(long Since, long Seen, string Browser, string System);

    private sealed record Tie(
        string Organization,
        AffiliationRole Role,
        AffiliationState State,
        bool MayRepresent,
        long? From,
        long? Until
    );

    public async Task<byte[]> WriteAsync(Person who, long now, CancellationToken cancel)
    {
        var account = await accounts.FindAsync(who.Id, cancel);
        var all = new Dictionary<string, object?>
        {
            ["exported"] = now,
            ["name"] = who.Name,
            ["nameInLatinLetters"] = who.Latin,
            ["country"] = who.Country,
            ["timeZone"] = who.Zone,
            ["account"] = who.Account,
            ["organization"] = who.Organization,
            ["language"] = who.Lang,
            ["email"] = account?.Email,
            ["newcomer"] = account?.Newcomer,
            ["signInMethods"] = account is null
                ? null
                : new SignInMethods(
                    account.PasswordHash is not null,
                    account.TwoFactor,
                    account.RecoveryCodes.Count,
                    account.Passkeys.Select(key => key.Name)
                ),
            ["devices"] = (await signIns.OfAsync(who.Id, cancel)).Select(one => new UsedDevice(
                one.Created,
                one.Seen,
                one.Device.Browser,
                one.Device.System
            )),
            ["settings"] = await settings.FindAsync(who.Id, cancel),
            ["affiliations"] = await TiesAsync(who, cancel),
            ["drafts"] = await drafts.OfAsync(who.Id, cancel),
        };
        return JsonSerializer.SerializeToUtf8Bytes(all, json);
    }

    private async Task<IReadOnlyList<Tie>> TiesAsync(Person who, CancellationToken cancel)
    {
        if (await people.SeatAsync(RoomName.House, who.Id, cancel) is not { } seat)
        {
            return [];
        }
        var ties = await directory.OfPersonAsync(seat.Number, cancel);
        var names = (await directory.GetAsync([.. ties.Select(tie => tie.Organization)], cancel)).ToDictionary(
            one => one.Number,
            one => one.Profile.Name
        );
        return
        [
            .. ties.Select(tie => new Tie(
                names.GetValueOrDefault(tie.Organization, ""),
                tie.Role,
                tie.State,
                tie.MayRepresent,
                tie.From,
                tie.Until
            )),
        ];
    }
}
