using System.Globalization;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>An organization that somebody has registered by joining: they are its focal point, with a mailbox of their own.</summary>
public sealed partial class Cooperative(Member focalPoint, long number, string name)
{
    public const string House = "house";

    public Member FocalPoint => focalPoint;
    public long Number => number;
    public string Name => name;

    /// <summary>Registered from Kenya, where David vouches; it waits.</summary>
    public static async Task<Cooperative> RegisteredAsync(Hub hub)
    {
        var name = $"Maji Safi {Guid.NewGuid():N}"[..20];
        var member = await Member.JoinAsync(hub, name, "KE");
        var tie = (await member.Browser.GetAsync("affiliations")).Json.GetProperty("items")[0];
        Assert.Equal(("focalPoint", "pending"), (tie.GetProperty("role").GetString(), tie.GetProperty("verification").GetString()));
        return new(member, long.Parse(tie.GetProperty("organization").GetString()!, CultureInfo.InvariantCulture), name);
    }

    public static async Task<Cooperative> VerifiedAsync(Hub hub)
    {
        var cooperative = await RegisteredAsync(hub);
        await cooperative.VouchAsync(await Guest.EnterAsync(hub, "david"));
        await cooperative.VerifyAsync(await Guest.EnterAsync(hub, "nadia"));
        Assert.Contains("is verified", await cooperative.FocalPoint.Mail.NextAsync(), StringComparison.Ordinal);
        return cooperative;
    }

    public Task VouchAsync(Guest staff) => staff.DoAsync(House, Commands.Of("organization.vouch", new { organization = number }));

    public Task VerifyAsync(Guest administrator) =>
        administrator.DoAsync(
            House,
            Commands.Of(
                "organization.decide",
                new
                {
                    organization = number,
                    verification = "verifiedByUnStaff",
                    reason = "Known to the country team",
                }
            )
        );

    public Task DeclineAsync(Guest administrator, string reason) =>
        administrator.DoAsync(
            House,
            Commands.Of(
                "organization.decide",
                new
                {
                    organization = number,
                    verification = "unverified",
                    reason,
                }
            )
        );

    /// <summary>Somebody asks to belong to it.</summary>
    public Task<long> AskAsync(Guest who, string role = "member", string? room = null) =>
        who.DoAsync(
            House,
            room is null
                ? Commands.Of("affiliation.propose", new { organization = number, role })
                : Commands.Of(
                    "affiliation.propose",
                    new
                    {
                        organization = number,
                        role,
                        @event = room,
                    }
                )
        );

    /// <summary>The path of the link in a letter that asks for an answer.</summary>
    public static string LinkIn(string letter) => AnswerLink().Match(letter).Value;

    [GeneratedRegex(@"/answer/[\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex AnswerLink();
}
