-- For wrk: the requests of a file, each once. A line is path, body and one header, separated by tabs.
local requests, sent = {}, 0

function init(arguments)
    for line in io.lines(arguments[1]) do
        local path, header, value, body = line:match("^(.-)\t(.-)\t(.-)\t(.*)$")
        requests[#requests + 1] = wrk.format("POST", path,
            { ["Content-Type"] = "application/json", [header] = value }, body)
    end
end

function request()
    sent = sent + 1
    return requests[sent] or error("more than the file has")
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("figures\t%d\t%d\t%d\n", summary.requests, summary.duration,
        errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
