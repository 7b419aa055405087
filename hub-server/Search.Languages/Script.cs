namespace CsoNet.Collab.Search.Languages;

internal enum Script
{
    Other,
    Number,
    Latin,
    Cyrillic,
    Arabic,
}

internal static class Scripts
{
    /// <summary>By the first letter; a word in which scripts are mixed is read by its beginning.</summary>
    public static Script Of(string word)
    {
        foreach (var sign in word)
        {
            if (char.IsLetter(sign))
            {
                return sign switch
                {
                    < '\u0250' => Script.Latin,
                    >= '\u1E00' and <= '\u1EFF' => Script.Latin,
                    >= '\u0400' and <= '\u052F' => Script.Cyrillic,
                    >= '\u0600' and <= '\u077F' => Script.Arabic,
                    _ => Script.Other,
                };
            }
        }
        return Script.Number;
    }
}
