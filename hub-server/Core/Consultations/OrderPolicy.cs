namespace CsoNet.Collab.Consultations;

/// <summary>The rule by which the list is ordered: chosen before, shown to all.</summary>
public enum OrderPolicy
{
    /// <summary>In the order of asking.</summary>
    FirstCome,

    /// <summary>Joint statements before single ones.</summary>
    GroupsFirst,

    /// <summary>States, United Nations entities, civil society: protocol.</summary>
    CategoryOrder,

    /// <summary>The categories take turns.</summary>
    Interleaved,

    /// <summary>Who has not spoken, from the region, the kind of organization and the language least heard.</summary>
    Balanced,

    /// <summary>By lot, from a seed that is published and that nobody could choose.</summary>
    ByLot,

    /// <summary>In the order of asking, and as the chair moves them.</summary>
    Manual,
}
