namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>Who may do what in a session, as the domain says it.</summary>
internal static class FloorRights
{
    public static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["session.announce"] = "US CH",
        ["session.openLobby"] = "US CH",
        ["agenda.add"] = "US CH",
        ["agenda.change"] = "US CH",
        ["agenda.move"] = "US CH",
        ["floor.order"] = "US CH",
        ["floor.list"] = "US CH",
        ["floor.add"] = "US CH",
        ["session.open"] = "CH",
        ["session.suspend"] = "CH",
        ["session.resume"] = "CH",
        ["session.adjourn"] = "CH",
        ["agenda.start"] = "CH",
        ["agenda.finish"] = "CH",
        ["floor.call"] = "CH",
        ["floor.pause"] = "CH",
        ["floor.resume"] = "CH",
        ["floor.extend"] = "CH",
        ["floor.cut"] = "CH",
        ["floor.absent"] = "CH",
        ["floor.requeue"] = "CH",
        ["floor.decline"] = "CH",
        ["floor.move"] = "CH",
        ["floor.deliver"] = "CH",
        ["point.rule"] = "CH",
        ["floor.request"] = "CM FP NC MS US",
        ["floor.withdraw"] = "CM FP NC MS US",
        ["floor.prepare"] = "CM FP NC MS US",
        ["floor.write"] = "CM FP NC MS US",
        ["floor.speak"] = "CM FP NC MS US CH",
        ["floor.yield"] = "CM FP NC MS US CH",
        ["floor.reply"] = "MS",
        ["point.raise"] = "MS",
    };
}
