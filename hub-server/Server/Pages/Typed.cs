namespace CsoNet.Collab.Server.Pages;

/// <summary>What came with a form that was refused: it stands in the form again, beside the reason.</summary>
internal sealed record Typed(string Act, string Code, string Id, string Text = "", string Title = "", string As = "")
{
    public static Typed Of(IFormCollection form, string code) =>
        new(ActOf(form), code, form["id"].ToString(), TextIn(form, "text"), TextIn(form, "title"), form["as"].ToString());

    /// <summary>The first word of the button that was pressed; signs name their message after it.</summary>
    public static string ActOf(IFormCollection form) => form["do"].ToString().Split(' ')[0];

    /// <summary>Forms end their lines with two characters, records with one.</summary>
    public static string TextIn(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n");
}
