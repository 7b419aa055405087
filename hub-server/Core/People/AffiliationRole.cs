namespace CsoNet.Collab.People;

/// <summary>What somebody is to an organization.</summary>
public enum AffiliationRole
{
    Member,

    /// <summary>Speaks for the organization, and says who else does.</summary>
    FocalPoint,

    /// <summary>Of a State, or sent to one event.</summary>
    Delegate,

    /// <summary>Of an entity of the United Nations.</summary>
    Staff,
}
