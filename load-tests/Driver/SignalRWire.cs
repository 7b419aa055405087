namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>SignalR's JSON protocol without negotiation: the hub and the bare peers.</summary>
internal sealed class SignalRWire : IWire
{
    private const string End = "\u001e";
    private static readonly byte[] _hello = Frame.Of("""{"protocol":"json","version":1}""" + End);
    private static readonly byte[] _ping = Frame.Of("""{"type":6}""" + End);

    public string Resource => "/hub";

    public byte? Separator => 0x1E;

    public ReadOnlyMemory<byte> Hello => _hello;

    public ReadOnlyMemory<byte> KeepAlive => _ping;

    public ReadOnlyMemory<byte> ReplyTo(Kind kind) => default;

    public Kind KindOf(ReadOnlySpan<byte> message)
    {
        if (message.SequenceEqual("{}"u8))
        {
            return Kind.Ready;
        }
        return message.Length < 9 ? Kind.Other : OfType(message);
    }

    public byte[] Follow(string room, Place place) =>
        Frame.Of(
            $$"""{"type":1,"invocationId":"0","target":"Follow","arguments":["{{room}}",{{place.After}},"{{place.Epoch}}","{{place.Mark}}"]}"""
                + End
        );

    public string Submit(string room, string call, string command) =>
        $$"""{"type":1,"invocationId":"{{call}}","target":"Submit","arguments":["{{room}}",{{command}}]}""" + End;

    public Answer AnswerIn(ReadOnlySpan<byte> message)
    {
        var call = Scan.NumberAfter(message, "\"invocationId\":\""u8);
        return new Answer((int)call, Scan.Status(message), Scan.NumberAfter(message, "\"seq\":"u8));
    }

    // SignalR always writes the type first, so that it stands at the ninth byte.
    private static Kind OfType(ReadOnlySpan<byte> message) =>
        message[8] switch
        {
            (byte)'1' => message.IndexOf("\"target\":\"Entries\""u8) is >= 0 and < 16 ? Kind.Entries : Kind.Other,
            (byte)'3' => Kind.Answer,
            (byte)'6' => Kind.Ping,
            (byte)'7' => Kind.Closed,
            _ => Kind.Other,
        };
}
