namespace CsoNet.Collab.Rooms;

/// <summary>The rules of the discussion that everybody accepts on joining, as far as a contribution can break them. Whatever is removed breaks one of them.</summary>
public enum HouseRule
{
    /// <summary>They spoke for an organization for which they may not.</summary>
    Capacity,
    Courtesy,
    Subject,
    Advertising,

    /// <summary>It tells of others what they have not agreed to.</summary>
    PersonalData,
    Copyright,
}
