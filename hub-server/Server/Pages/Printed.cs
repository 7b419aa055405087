namespace CsoNet.Collab.Server.Pages;

/// <summary>What is being printed in one request: every component is given it.</summary>
internal sealed class Printed
{
    public Reader Reader { get; set; } = null!;
    public Page Page { get; set; } = null!;

    /// <summary>Names all forms of this page: whatever is sent from it twice happens once.</summary>
    public string Id { get; set; } = "";

    public RoomPage Room => (RoomPage)Page;
}
