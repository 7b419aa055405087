namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>socket.io 4 over engine.io 4: "0" opens, "40" joins, "2" asks whether we live, "42" tells, "43" answers.</summary>
internal sealed class SocketIoWire : IWire
{
    private static readonly byte[] _join = Frame.Of("40");
    private static readonly byte[] _pong = Frame.Of("3");

    public string Resource => "/socket.io/?EIO=4&transport=websocket";

    public byte? Separator => null;

    public ReadOnlyMemory<byte> Hello => default;

    public ReadOnlyMemory<byte> KeepAlive => default;

    public ReadOnlyMemory<byte> ReplyTo(Kind kind) =>
        kind switch
        {
            Kind.Open => _join,
            Kind.Ping => _pong,
            _ => default,
        };

    public Kind KindOf(ReadOnlySpan<byte> message) =>
        message switch
        {
            [(byte)'4', (byte)'2', ..] => Kind.Entries,
            [(byte)'4', (byte)'3', ..] => Kind.Answer,
            [(byte)'4', (byte)'0', ..] => Kind.Ready,
            [(byte)'4', (byte)'1', ..] => Kind.Closed,
            [(byte)'0', ..] => Kind.Open,
            [(byte)'2', ..] => Kind.Ping,
            _ => Kind.Other,
        };

    public byte[] Follow(string room, Place place) => Frame.Of($"""420["Follow","{room}",{place.After}]""");

    public string Submit(string room, string call, string command) => $"""42{call}["Submit","{room}",{command}]""";

    public Answer AnswerIn(ReadOnlySpan<byte> message)
    {
        var call = Scan.NumberAfter(message, "43"u8);
        return new Answer((int)call, Scan.Status(message), Scan.NumberAfter(message, "\"seq\":"u8));
    }
}
