using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Whom a channel brings together: civil society of a country, of the region of a commission, or of all the world on a theme. One of the three; a channel that says none of them is for whoever
/// is let in. It is settled when the channel is opened.
/// </summary>
/// <param name="Commission">The regional commission whose region it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2, of this hub's list.</param>
/// <param name="Theme">A tag of <see cref="Goals.Themes"/>.</param>
public sealed record Network(RegionalCommission? Commission = null, string? Country = null, string? Theme = null)
{
    public Refusal? Refuses(RoomKind kind) =>
        kind != RoomKind.RegionalChannel ? Wrong("Only channels are networks.")
        : (Commission is null ? 0 : 1) + (Country is null ? 0 : 1) + (Theme is null ? 0 : 1) != 1
            ? Wrong("A network is of one commission, one country or one theme.")
        : Commission is { } commission && !Enum.IsDefined(commission) ? Wrong("There is no such commission.")
        : Country is { } country && Countries.Here.Find(country) is null ? Wrong("There is no such country on this hub's list.")
        : Theme is { } theme && Goals.FindTheme(theme) is null ? Wrong("There is no such theme on this hub's list.")
        : null;

    /// <summary>Whether an organization that takes part there is one of those whom it brings together.</summary>
    public bool BringsTogether(Belonging where) => LikeIt(where).Contains(this);

    /// <summary>The networks of its own sort, of commissions, countries or themes, that an organization which takes part there is of.</summary>
    public IEnumerable<Network> LikeIt(Belonging where) =>
        Commission is not null ? where.Commissions.Select(commission => new Network(commission))
        : Theme is not null ? where.Themes.Select(theme => new Network(Theme: theme))
        : where.Country is { } country ? [new Network(Country: country)]
        : [];

    private static Refusal Wrong(string detail) => new("network.wrong", detail);
}
