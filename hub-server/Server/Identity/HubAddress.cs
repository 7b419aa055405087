using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CsoNet.Collab.Server.Identity;

/// <summary>Where links in letters lead: to the origin that the hub's hosts have named, else to where it listens.</summary>
internal sealed class HubAddress(Settings settings, IServiceProvider services)
{
    public string Of(string path) =>
        (
            settings.Origins.Order(StringComparer.Ordinal).FirstOrDefault()
            ?? services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? ""
        ) + path;
}
