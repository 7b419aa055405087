using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;

namespace CsoNet.Collab.Server.Http;

/// <summary>The filters of the directory, as they stand in a query.</summary>
internal sealed record OrganizationFilters(
    string? Q,
    string? Country,
    string? Commission,
    string? Kind,
    string? Status,
    string? Theme,
    string? Goal,
    string? Verification,
    string? Group = null,
    string? Stakeholder = null,
    long After = 0,
    int Limit = 50
)
{
    /// <summary>Null where a filter names what there is not.</summary>
    public OrganizationQuery? ToQuery(bool onlyListed)
    {
        var (commission, kind, status, verification, group, stakeholder) = (
            Value<RegionalCommission>(Commission),
            Value<OrgKind>(Kind),
            Value<ConsultativeStatus>(Status),
            Value<OrgVerification>(Verification),
            Value<MajorGroup>(Group),
            Value<OtherStakeholder>(Stakeholder)
        );
        return commission.Wrong || kind.Wrong || status.Wrong || verification.Wrong || group.Wrong || stakeholder.Wrong || Q?.Length > 200
            ? null
            : new OrganizationQuery(
                Q,
                Said(Country),
                commission.Value,
                kind.Value,
                status.Value,
                Said(Theme),
                Said(Goal),
                verification.Value,
                onlyListed,
                group.Value,
                stakeholder.Value
            );
    }

    /// <summary>A form sends an empty field for what nobody chose.</summary>
    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static (T? Value, bool Wrong) Value<T>(string? text)
        where T : struct, Enum =>
        string.IsNullOrEmpty(text) ? (null, false)
        : !char.IsAsciiDigit(text.FirstOrDefault('0')) && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? (value, false)
        : (null, true);
}
