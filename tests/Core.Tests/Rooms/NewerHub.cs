using System.Text;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>What a hub writes that knows more than this one.</summary>
internal static class NewerHub
{
    public static Entry Says(RoomState state, string type, string data)
    {
        var (by, part) = (Part.Seal("""{"by":17}"""u8.ToArray()), Part.Seal(Encoding.UTF8.GetBytes(data)));
        var (seq, at) = (state.Seq + 1, state.At);
        return new Entry
        {
            Record = state.Room,
            Seq = seq,
            At = at,
            Author = 17,
            Type = type,
            By = by,
            Data = part,
            Hash = Seal.Hash(state.Hash, state.Room, seq, at, type, by.Commitment, part.Commitment),
            Command = Guid.NewGuid(),
            CommandSeal = new byte[16],
        };
    }
}
