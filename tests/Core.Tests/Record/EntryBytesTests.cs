using System.Text;
using CsoNet.Collab.Record;
using FsCheck.Xunit;

namespace CsoNet.Collab.Core.Tests.Record;

public sealed class EntryBytesTests
{
    [Property(MaxTest = 200)]
    public void Whatever_is_in_an_entry_comes_back(long at, int author, Guid command, byte[] seal, string text, string? html, bool erased)
    {
        var entry = Make(at, author, command, [.. seal, .. new byte[16]], text ?? "", html, erased);
        var read = EntryBytes.Read(entry.Record, entry.Seq, EntryBytes.Write(entry));
        Assert.Equal(EntryBytes.Write(entry), EntryBytes.Write(read));
        Assert.Equal((entry.At, entry.Author, entry.Type, entry.Command), (read.At, read.Author, read.Type, read.Command));
        Assert.Equal(entry.Data.Utf8, read.Data.Utf8);
        Assert.Equal(entry.Data.Commitment, read.Data.Commitment);
        Assert.Equal(entry.Rendering, read.Rendering);
        Assert.Equal(entry.Mark, read.Mark);
        Assert.Equal(entry.CommandSeal, read.CommandSeal);
    }

    [Fact]
    public void Bytes_of_a_later_version_are_not_guessed_at()
    {
        var bytes = EntryBytes.Write(Make(1, 1, Guid.NewGuid(), new byte[16], "x", null, erased: false));
        bytes[0] = 3;
        Assert.Throws<InvalidDataException>(() => EntryBytes.Read("room-1", 12, bytes));
    }

    [Fact]
    public void An_erased_part_keeps_its_commitment_and_neither_text_nor_salt()
    {
        var part = Part.Seal("yes"u8.ToArray());
        Assert.Equal(part.Commitment, part.Erase().Commitment);
        Assert.True(part.Erase() is { IsErased: true, Utf8: null, Salt: null });
    }

    [Fact]
    public void The_same_words_are_never_sealed_alike() =>
        Assert.NotEqual(Part.Seal("yes"u8.ToArray()).Commitment, Part.Seal("yes"u8.ToArray()).Commitment);

    [Theory]
    [InlineData(0)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(65536)]
    public void A_part_of_any_length_is_committed_to_with_its_salt_before_it(int length)
    {
        var (text, salt) = (new byte[length], Enumerable.Repeat((byte)7, 16).ToArray());
        var expected = System.Security.Cryptography.SHA256.HashData([.. salt, .. text]);
        Assert.Equal(expected, Part.Open(text, salt).Commitment);
    }

    private static Entry Make(long at, int author, Guid command, byte[] seal, string text, string? html, bool erased)
    {
        var data = Part.Seal(Encoding.UTF8.GetBytes(text));
        return new Entry
        {
            Record = "room-1",
            Seq = 12,
            At = at,
            Author = author,
            Type = "message.posted",
            By = Part.Seal("{\"by\":17}"u8.ToArray()),
            Data = erased ? data.Erase() : data,
            Hash = System.Security.Cryptography.SHA256.HashData(seal),
            Command = command,
            CommandSeal = seal[..16],
            Rendering = html is null ? null : new Rendering(3, WellFormed(html)),
        };
    }

    /// <summary>Markup gives no half characters.</summary>
    private static string WellFormed(string html) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(html));
}
