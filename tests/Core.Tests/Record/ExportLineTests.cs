using CsoNet.Collab.Record;
using FsCheck.Xunit;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Record;

public sealed class ExportLineTests
{
    private static readonly Entry[] Entries = [.. Example().Entries];

    [Fact]
    public void A_record_that_was_exported_verifies_like_the_record() => Assert.Null(FaultIn(Entries.Select(ExportLine.Write)));

    [Fact]
    public void Parts_that_were_erased_or_left_out_are_carried_by_their_commitments()
    {
        var lines = Entries.Select(entry => ExportLine.Write((entry with { By = entry.By.Erase() }).WithoutData().WithoutNames())).ToList();
        Assert.Null(FaultIn(lines));
        Assert.All(lines, line => Assert.DoesNotContain("\"salt\"", line));
        Assert.DoesNotContain("водопровод", string.Concat(lines));
    }

    [Fact]
    public void The_text_is_the_stored_bytes_as_they_are()
    {
        var read = ExportLine.Read(ExportLine.Write(Entries[^1]));
        Assert.Equal(Entries[^1].Data.Utf8, read.Data.Utf8);
        Assert.Equal(Entries[^1].Hash, read.Hash);
    }

    /// <summary>Save what JSON itself lets stand for the same: a hash is the same hash in capital letters.</summary>
    [Property(MaxTest = 500)]
    public void Whichever_character_of_an_export_is_altered_it_is_found(uint line, uint place, char other)
    {
        var lines = Entries.Select(ExportLine.Write).ToArray();
        var (which, text) = (line % lines.Length, lines[line % lines.Length].ToCharArray());
        var before = text[place % text.Length];
        text[place % text.Length] = other;
        lines[which] = new string(text);
        var same = char.ToLowerInvariant(before) == char.ToLowerInvariant(other) || char.IsWhiteSpace(before) || char.IsSurrogate(before);
        Assert.True(same || FaultIn(lines) is not null, $"{lines[which]} passed with {other} for {before}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"record":"room-1","seq":1,"at":1,"type":"x","by":{"text":"a"},"data":{},"hash":"00"}""")]
    [InlineData("""{"record":"room-1","seq":1,"at":1,"type":"x","by":{"commitment":"xyz"},"data":{},"hash":"00"}""")]
    public void What_is_no_line_of_an_export_is_said_to_be_none(string line) => Assert.Throws<FormatException>(() => ExportLine.Read(line));

    private static string? FaultIn(IEnumerable<string> lines)
    {
        var verifier = new Verifier("room-1");
        try
        {
            return lines.Select(line => verifier.Check(ExportLine.Read(line))).FirstOrDefault(fault => fault is not null)?.What;
        }
        catch (FormatException mistake)
        {
            return mistake.Message;
        }
    }

    private static RoomUnderTest Example()
    {
        var room = Given.Direct(Amina, Boris);
        room.Has(Boris, To.Post("Нужен водопровод \"сейчас\" \\ 👍🏽", lang: "ru"));
        room.Has(Amina, To.Post("نحتاج إلى الماء", lang: "ar"));
        return room;
    }
}
