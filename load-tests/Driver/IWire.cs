using System.Runtime.InteropServices;

namespace CsoNet.Collab.LoadTests.Driver;

internal enum Kind
{
    Other,
    Ready,
    Entries,
    Answer,
    Ping,
    Open,
    Closed,
}

/// <summary>What a screen holds of a room, as it says it when it follows.</summary>
internal readonly record struct Place(long After, string Epoch, string Mark)
{
    public static readonly Place Start = new(0, "", "");
}

/// <summary>An answer to a call: whose, how, and under which number the entry stands.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Answer(int Call, AnswerStatus Status, long Seq);

internal enum AnswerStatus
{
    Done,
    Busy,
    Refused,
}

/// <summary>How a peer speaks over a WebSocket. Everything is bytes: frames are made once and filled in.</summary>
internal interface IWire
{
    /// <summary>The address to upgrade at.</summary>
    string Resource { get; }

    /// <summary>What ends a message inside frames; null where a frame's end is the message's end.</summary>
    byte? Separator { get; }

    /// <summary>The frame that opens the conversation, or none.</summary>
    ReadOnlyMemory<byte> Hello { get; }

    /// <summary>The frame to send now and then so that the line counts as alive, or none.</summary>
    ReadOnlyMemory<byte> KeepAlive { get; }

    Kind KindOf(ReadOnlySpan<byte> message);

    /// <summary>The frame that must be sent in return to such a message, or none.</summary>
    ReadOnlyMemory<byte> ReplyTo(Kind kind);

    byte[] Follow(string room, Place place);

    /// <summary>A frame that posts a text; the places of the running number are found by <see cref="SubmitFrame"/>.</summary>
    string Submit(string room, string call, string command);

    Answer AnswerIn(ReadOnlySpan<byte> message);
}
