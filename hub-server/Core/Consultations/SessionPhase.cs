namespace CsoNet.Collab.Consultations;

/// <summary>Where a session stands: announced → lobby → in session ⇄ suspended → adjourned.</summary>
public enum SessionPhase
{
    Draft,
    Announced,
    LobbyOpen,
    InSession,
    Suspended,
    Adjourned,
}
