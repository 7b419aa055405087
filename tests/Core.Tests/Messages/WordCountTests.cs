using System.Text.Json;
using CsoNet.Collab.Core.Tests.Histories;
using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Core.Tests.Messages;

/// <summary>Words as word processors count them, in six languages.</summary>
public sealed class WordCountTests
{
    [Theory]
    [InlineData("Women walk four kilometres.", 4)]
    [InlineData("L’eau manque depuis mars, dit-elle.", 5)]
    [InlineData("  ", 0)]
    [InlineData("— * … !", 0)]
    [InlineData("4.2 % of GNI per head", 5)]
    [InlineData("¿Quién paga? El Estado.", 4)]
    [InlineData("Нужен водопровод.", 2)]
    [InlineData("نحتاج إلى بئرٍ جديدة في القرية", 6)]
    [InlineData("我们需要更多时间。", 8)]
    [InlineData("我们用 SMS 报告水质", 8)]
    [InlineData("👍🏽", 0)]
    [InlineData("well\u00a0water\nand\tpumps", 4)]
    public void A_text_has_so_many(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    /// <summary>The web interface counts the same texts.</summary>
    [Fact]
    public void Sixty_texts_in_six_languages_are_counted_here_as_on_the_screen()
    {
        var texts = JsonElement
            .Parse(File.ReadAllText(Path.Combine(HistoryFile.Folder("tests", "texts"), "words.json")))
            .EnumerateArray()
            .ToList();
        Assert.Equal(60, texts.Count);
        Assert.All(texts, text => Assert.Equal(text.GetProperty("words").GetInt32(), WordCount.Of(text.GetProperty("text").GetString()!)));
    }

    [Theory]
    [InlineData("en", 500)]
    [InlineData(null, 500)]
    [InlineData("zh", 800)]
    [InlineData("zh-Hant", 800)]
    [InlineData("zha", 500)]
    public void A_limit_of_words_is_one_of_characters_in_Chinese(string? lang, int limit) =>
        Assert.Equal(limit, WordCount.LimitFor(lang, 500));

    [Fact]
    public void Who_writes_too_much_is_told_how_much()
    {
        Assert.Null(WordCount.Refuses("one two three", "en", 3));
        var refusal = WordCount.Refuses("one two three four", "en", 3)!;
        Assert.Equal("text.tooLong", refusal.Code);
        Assert.Contains("4 words; at most 3", refusal.Detail, StringComparison.Ordinal);
        Assert.Contains("6 characters; at most 4", WordCount.Refuses("我们需要时间", "zh", 3)!.Detail, StringComparison.Ordinal);
    }
}
