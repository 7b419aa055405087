using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Core.Tests.Record;

public sealed class SealTests
{
    /// <summary>Computed once outside this program over the bytes that docs/wire.md describes; it must never change.</summary>
    private const string Golden = "3df7530688b877dbb95eb068ef24284f7eb745644c2751728fc7d164ca840fb9";

    [Fact]
    public void The_golden_hash_never_changes() => Assert.Equal(Golden, Convert.ToHexStringLower(First().Hash));

    [Fact]
    public void The_hash_is_over_the_fields_in_order_each_with_its_length_before_it()
    {
        var (by, data) = (SHA256.HashData([.. Salt(1), .. "{\"by\":17}"u8]), SHA256.HashData([.. Salt(2), .. "{\"text\":\"Ça va\"}"u8]));
        byte[] whole =
        [
            .. Field(new byte[32]),
            .. Field(Encoding.UTF8.GetBytes("room-1")),
            .. Field([0, 0, 0, 0, 0, 0, 0, 1]),
            .. Field(Number(1_763_923_200_123)),
            .. Field(Encoding.UTF8.GetBytes("message.posted")),
            .. Field(by),
            .. Field(data),
        ];
        Assert.Equal(SHA256.HashData(whole), First().Hash);
    }

    [Fact]
    public void Every_field_counts()
    {
        var entry = First();
        Assert.True(Seal.Fits(entry, Seal.Origin));
        Func<Entry, Entry>[] alterations =
        [
            it => it with { Record = "room-2" },
            it => it with { Seq = 2 },
            it => it with { At = it.At + 1 },
            it => it with { Type = "message.edited" },
            it => it with { By = Part.Open("{\"by\":18}"u8.ToArray(), Salt(1)) },
            it => it with { By = Part.Open(it.By.Utf8!, Salt(3)) },
            it => it with { Data = Part.Open("{\"text\":\"Ca va\"}"u8.ToArray(), Salt(2)) },
            it => it with { Data = Part.Open(it.Data.Utf8!, Salt(3)) },
        ];
        Assert.All(alterations, alter => Assert.False(Seal.Fits(alter(entry), Seal.Origin)));
        Assert.False(Seal.Fits(entry, SHA256.HashData([])));
    }

    [Fact]
    public void Fields_cannot_be_shifted_into_each_other() =>
        Assert.NotEqual(
            Seal.Hash(Seal.Origin, "room-1a", 1, 1, "b", new byte[32], new byte[32]),
            Seal.Hash(Seal.Origin, "room-1", 1, 1, "ab", new byte[32], new byte[32])
        );

    [Fact]
    public void The_mark_is_the_beginning_of_the_hash() => Assert.Equal(Golden[..8], First().Mark);

    private static Entry First()
    {
        var (by, data) = (Part.Open("{\"by\":17}"u8.ToArray(), Salt(1)), Part.Open("{\"text\":\"Ça va\"}"u8.ToArray(), Salt(2)));
        return new Entry
        {
            Record = "room-1",
            Seq = 1,
            At = 1_763_923_200_123,
            Author = 17,
            Type = "message.posted",
            By = by,
            Data = data,
            Hash = Seal.Hash(Seal.Origin, "room-1", 1, 1_763_923_200_123, "message.posted", by.Commitment, data.Commitment),
            Command = Guid.Empty,
            CommandSeal = new byte[16],
        };
    }

    private static byte[] Salt(byte value) => [.. Enumerable.Repeat(value, 16)];

    private static byte[] Number(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Field(byte[] bytes) => [0, 0, 0, (byte)bytes.Length, .. bytes];
}
