using System.Globalization;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Countries and areas to choose from, in the order of the reader's alphabet.</summary>
internal static class CountryNames
{
    public static IEnumerable<(string Code, string Name)> In(Words say) =>
        Countries
            .Here.All.Select(one => (one.Code, Name: one.Names.In(say.Language.Code)))
            .OrderBy(one => one.Name, StringComparer.Create(CultureInfo.GetCultureInfo(say.Language.Code), ignoreCase: true));
}
