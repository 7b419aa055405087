namespace CsoNet.Collab.People;

/// <summary>In whose name somebody speaks. United Nations fora assume personal capacity unless it is said otherwise.</summary>
public enum SpeakingCapacity
{
    Personal,
    Organization,
    Group,
    State,
    UnEntity,
    Secretariat,
    Chair,
}
